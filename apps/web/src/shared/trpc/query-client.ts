import { QueryClient } from '@tanstack/react-query'

/**
 * The cache of what was read. Nothing is refetched by time or focus: `live.watch` replaces rows as they change, and says `resync`
 * when the lists must be read again.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        // On the server the cache goes with its request; a timer for each query would keep a page's rows in memory that long.
        gcTime: typeof window === 'undefined' ? Infinity : 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: 1,
      },
    },
  })
}
