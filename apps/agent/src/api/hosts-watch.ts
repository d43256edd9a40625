import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import type { FeedMessage } from '../host/feed.ts'
import { procedure } from './trpc.ts'

const input = z.object({ hostId: hostIdSchema, epoch: z.string().max(64).optional(), revision: z.number().int().min(0).optional() })

/**
 * Everything that happens on a host. First a snapshot, or what changed since `revision` if the caller's epoch is still the model's.
 * As long as a host was never read there is no snapshot, only `host` messages that say why.
 */
export const hostsWatch = procedure.input(input).subscription(async function* ({ ctx, input: { hostId, epoch, revision }, signal }): AsyncGenerator<FeedMessage, void, undefined> {
  const host = ctx.hosts.get(hostId)
  const from = epoch === undefined || revision === undefined ? undefined : { epoch, revision }
  yield* host.feeds.watch(from, signal ?? new AbortController().signal, ctx.crowded)
})
