import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** What the agent inside the guest answers now. */
export const guest = procedure('machine.read').input(machineInput).query(async ({ ctx, input }) => ctx.services.fleet.guest(input.id))
