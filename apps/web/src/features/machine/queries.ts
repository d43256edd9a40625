import type { Trpc } from '../../shared/trpc/provider.tsx'

/** Everything a machine's page asks, described once for the prefetch of its route, its components and the live listener. */
export const machineQueries = {
  machine: (trpc: Trpc, id: string) => trpc.machines.get.queryOptions({ id }),
  history: (trpc: Trpc, id: string) => trpc.machines.history.queryOptions({ id, sinceMs: 0 }),
  guest: (trpc: Trpc, id: string) => trpc.machines.guest.queryOptions({ id }, { retry: false, staleTime: 15_000 }),
  definition: (trpc: Trpc, id: string, which: 'live' | 'stored') => trpc.machines.xml.queryOptions({ id, which }, { retry: false }),
  log: (trpc: Trpc, id: string) => trpc.machines.log.queryOptions({ id, maxBytes: 131_072 }, { retry: false }),
  events: (trpc: Trpc, id: string) => trpc.machines.events.queryOptions({ id }, { retry: false }),
} as const
