import type { Trpc } from '../../shared/trpc/provider.tsx'

/** What the list of machines asks, described once for the page's prefetch, its components and the live listener. */
export const machineListQueries = {
  list: (trpc: Trpc) => trpc.machines.list.queryOptions(),
  sparklines: (trpc: Trpc) => trpc.machines.sparklines.queryOptions(undefined, { retry: false }),
} as const
