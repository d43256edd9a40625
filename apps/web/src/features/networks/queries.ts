import type { Trpc } from '../../shared/trpc/provider.tsx'

export const networkQueries = {
  list: (trpc: Trpc) => trpc.networks.list.queryOptions(),
  /** Asked of the host each time: no event tells of a lease. */
  leases: (trpc: Trpc, hostId: string, id: string) => trpc.networks.leases.queryOptions({ hostId, id }, { retry: false, staleTime: 10_000, refetchInterval: 30_000 }),
  /** Which machines are plugged in; their interfaces are in no list that the stream keeps. */
  machines: (trpc: Trpc, hostId: string, id: string) => trpc.networks.machines.queryOptions({ hostId, id }, { staleTime: 10_000, refetchInterval: 30_000 }),
} as const
