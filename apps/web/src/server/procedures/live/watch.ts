import { machineIdSchema } from '@vitrine/contract'
import { tracked } from '@trpc/server'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

const input = z.object({
  /** A list's `cursor` at first; the browser's EventSource sends the last id it saw when it comes back. */
  lastEventId: z.string().max(100).nullish(),
  machineId: machineIdSchema.optional(),
  samples: z.enum(['all', 'machine', 'none']).default('none'),
})

/** Everything that changes, as it changes, until the session ends. */
export const watch = procedure('machine.read').input(input).subscription(async function* ({ ctx, input, signal }) {
  const ends = [ctx.services.accounts.endOf(ctx.viewer.sessionId), ...signal === undefined ? [] : [signal]]
  const items = ctx.services.fleet.watch({
    after: input.lastEventId ?? undefined, machineId: input.machineId, samples: input.samples, signal: AbortSignal.any(ends),
  })
  for await (const { id, change } of items) yield tracked(id, change)
})
