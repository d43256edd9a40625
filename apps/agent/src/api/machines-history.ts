import { machineHistorySchema } from '@vitrine/contract'
import { z } from 'zod'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** A machine's samples since a moment (epoch ms), of the last 10 minutes or a little more. */
export const machinesHistory = procedure
  .input(machineInput.extend({ sinceMs: z.number() }))
  .output(machineHistorySchema)
  .query(({ ctx, input }) => ctx.hosts.get(input.hostId).history(input.machineId, input.sinceMs))
