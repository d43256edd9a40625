import type { Trpc } from '../../shared/trpc/provider.tsx'

export const poolQueries = {
  list: (trpc: Trpc) => trpc.pools.list.queryOptions(),
  volumes: (trpc: Trpc, hostId: string, id: string) => trpc.pools.volumes.queryOptions({ hostId, id }, { retry: false, staleTime: 30_000 }),
} as const
