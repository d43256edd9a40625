import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** What libvirt told about the machine lately. */
export const events = procedure('machine.read').input(machineInput).query(async ({ ctx, input }) => ctx.services.fleet.events(input.id))
