import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** One machine with all that its page shows; `present` is false for one that its host no longer has. */
export const get = procedure('machine.read').input(machineInput).query(async ({ ctx, input }) => {
  const cursor = ctx.services.fleet.cursor()
  return { cursor, ...await ctx.services.fleet.machine(input.id) }
})
