import type { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '../../server/router.ts'
import { basePath } from '../base-path.ts'
import { makeQueryClient } from './query-client.ts'

let client: TRPCClient<AppRouter> | undefined
let queries: QueryClient | undefined

/** The one client of this tab, for code outside React too (the live listener). On the server a new one per call, which nothing calls through. */
export function trpcClient(): TRPCClient<AppRouter> {
  if (typeof window === 'undefined') return makeClient()
  return (client ??= makeClient())
}

/** The one cache of this tab; on the server one per request. */
export function queryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  return (queries ??= makeQueryClient())
}

function makeClient(): TRPCClient<AppRouter> {
  const url = `${basePath}/api/trpc`
  return createTRPCClient<AppRouter>({
    // No link for subscriptions: the one there is, `live.watch`, is read by features/live/event-stream.ts.
    // A URL longer than this is split into several requests: some proxies refuse 8 kB.
    links: [httpBatchLink({ url, maxURLLength: 4000, maxItems: 20 })],
  })
}
