import { machineIdSchema } from '@vitrine/contract'
import { tracked } from '@trpc/server'
import { z } from 'zod'
import { procedure, refuse } from '../../trpc.ts'

const input = z.object({
  /** A list's `cursor` at first; the browser's EventSource sends the last id it saw when it comes back. */
  lastEventId: z.string().max(100).nullish(),
  machineId: machineIdSchema.optional(),
  samples: z.enum(['all', 'machine', 'none']).default('none'),
})

/** Everything that changes, as it changes, until the session ends: then it fails with `not-signed-in`. */
export const watch = procedure('machine.read').input(input).subscription(async function* ({ ctx, input, signal }) {
  const over = new AbortController()
  const stop = (): void => over.abort()
  const forget = ctx.services.accounts.onSessionEnd(ctx.viewer.sessionId, stop)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const items = ctx.services.fleet.watch({ after: input.lastEventId ?? undefined, machineId: input.machineId, samples: input.samples, signal: over.signal })
    for await (const { id, change } of items) yield tracked(id, change)
  } finally {
    forget()
    stop()
  }
  if (signal?.aborted !== true) throw refuse('not-signed-in')
})
