import { z } from 'zod'
import { consoleHost } from '../host/console-host.ts'
import { permit } from '../services/machines/permit.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

const deadlineMs = 10_000

/** The VNC password of a running machine, null if it has none. The web server asks only for who may open consoles. */
export const machinesConsolePassword = procedure
  .input(machineInput)
  .output(z.object({ password: z.string().nullable() }))
  .query(async ({ ctx, input: { hostId, machineId } }) => {
    const host = ctx.hosts.get(hostId)
    permit(host, machineId, 'open-console')
    return { password: await consoleHost(host).vncPassword(machineId, AbortSignal.timeout(deadlineMs)) }
  })
