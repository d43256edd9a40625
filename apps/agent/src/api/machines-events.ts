import { machineEventSchema } from '@vitrine/contract'
import { z } from 'zod'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** The last events of a machine since this agent was started, oldest first. */
export const machinesEvents = procedure
  .input(machineInput)
  .output(z.array(machineEventSchema))
  .query(({ ctx, input }) => [...ctx.hosts.get(input.hostId).machineEvents(input.machineId)])
