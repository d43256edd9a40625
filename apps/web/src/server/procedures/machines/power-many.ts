import { procedure } from '../../trpc.ts'
import { powerManyInput } from './power-input.ts'

/** The same action on many machines, a few at a time; tells the outcome of each. */
export const powerMany = procedure('machine.power').input(powerManyInput).mutation(async ({ ctx, input: { ids, ...order } }) =>
  ctx.services.machines.powerMany(ctx.viewer, [...new Set(ids)], order))
