import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query'

/** A page waits this long for what a host must be asked. */
const patienceMs = 300

/**
 * Prefetches what a host must be asked, but doesn't make the page wait for a slow one: what isn't there in time is left to the
 * browser. It must not be handed over half done either: it could arrive between the server's HTML and hydration, which then differ.
 */
export async function prefetchSoon<Data, Err, Key extends QueryKey>(cache: QueryClient, options: FetchQueryOptions<Data, Err, Data, Key>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patienceMs)
  })
  const first = await Promise.race([cache.prefetchQuery(options), patience])
  clearTimeout(timer)
  if (first === 'late') cache.removeQueries({ queryKey: options.queryKey, exact: true })
}
