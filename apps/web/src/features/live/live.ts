import type { QueryCacheNotifyEvent } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { basePath } from '../../shared/base-path.ts'
import { queryClient, trpcClient } from '../../shared/trpc/client.ts'
import { failureOf, isNetworkError } from '../../shared/trpc/failure-of.ts'
import { createCacheWriter } from './cache-writer.ts'
import { openEventStream } from './event-stream.ts'
import { createListener, type LiveHandlers, type LiveRequest } from './listener.ts'
import { createSampleStore } from './samples.ts'

/** The samples of this tab. */
export const samples = createSampleStore()

function connect(request: LiveRequest, handlers: LiveHandlers): () => void {
  // `undefined` is left out, as the procedure's input wants it.
  const input = JSON.stringify({ samples: request.samples, machineId: request.machineId, lastEventId: request.lastEventId })
  return openEventStream(`${basePath}/api/trpc/live.watch?input=${encodeURIComponent(input)}`, {
    onOpen: handlers.onOpen,
    onItem: handlers.onItem,
    onCut: (failure) => handlers.onCut(failure === null ? null : failure.reason === 'not-signed-in'),
    onEnd: handlers.onEnd,
  })
}

async function isSignedOut(): Promise<boolean> {
  try {
    await trpcClient().viewer.me.query()
    return false
  } catch (error) {
    return !isNetworkError(error) && failureOf(error).reason === 'not-signed-in'
  }
}

/** Data that came from the server, not from the stream itself. */
function arrived(event: QueryCacheNotifyEvent): boolean {
  if (event.type === 'added') return event.query.state.data !== undefined
  if (event.type !== 'updated') return false
  return event.action.type === 'setState' || (event.action.type === 'success' && event.action.manual !== true)
}

function createLive() {
  const cache = queryClient()
  const writer = createCacheWriter(cache, createTRPCOptionsProxy({ client: trpcClient(), queryClient: cache }), samples)
  const listener = createListener({
    connect,
    isSignedOut,
    oldestCursor: writer.oldestCursor,
    apply: writer.apply,
    now: Date.now,
    chance: Math.random,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  cache.getQueryCache().subscribe((event) => {
    if (!arrived(event)) return
    const { queryKey, state } = event.query
    // After the observers of this very event have been told.
    queueMicrotask(() => writer.catchUp(queryKey, state.data, listener.lastEventId()))
  })
  return listener
}

let live: ReturnType<typeof createLive> | undefined

/** The one listener of this tab. Only in the browser. */
export function liveListener(): ReturnType<typeof createLive> {
  return (live ??= createLive())
}
