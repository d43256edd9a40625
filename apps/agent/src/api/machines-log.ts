import { logTailSchema } from '@vitrine/contract'
import { z } from 'zod'
import { longestTail } from '../services/logs/log-tail.ts'
import { readMachineLog } from '../services/logs/machine-log.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** The end of a machine's log. */
export const machinesLog = procedure
  .input(machineInput.extend({ maxBytes: z.number().int().min(1).max(longestTail) }))
  .output(logTailSchema)
  .query(({ ctx, input: { hostId, machineId, maxBytes } }) => {
    const host = ctx.hosts.get(hostId)
    return readMachineLog(host.lane('work'), host.uri, host.dom(machineId), maxBytes)
  })
