import { z } from 'zod'
import { PictureError, ScreenshotsBusy } from '../console/index.ts'
import { consoleHost } from '../host/console-host.ts'
import { fail } from '../host/failure.ts'
import { permit } from '../services/machines/permit.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** A machine's screen as PNG in base64. */
export const machinesScreenshot = procedure
  .input(machineInput.extend({ maxWidth: z.number().int().min(16).max(8192) }))
  .output(z.object({ png: z.string(), width: z.number(), height: z.number(), at: z.number() }))
  .query(async ({ ctx, input: { hostId, machineId, maxWidth } }) => {
    const host = ctx.hosts.get(hostId)
    const { name } = permit(host, machineId, 'take-screenshot')
    try {
      const { png, ...rest } = await ctx.screenshots.take(hostId, consoleHost(host), machineId, maxWidth)
      return { png: png.toString('base64'), ...rest }
    } catch (error) {
      if (error instanceof ScreenshotsBusy) throw fail('too-many-attempts', { name }, error)
      if (error instanceof PictureError) throw fail('no-screen', { name }, error)
      throw error
    }
  })
