import type { Trpc } from '../../shared/trpc/provider.tsx'

export const hostQueries = {
  list: (trpc: Trpc) => trpc.hosts.list.queryOptions(),
  host: (trpc: Trpc, id: string) => trpc.hosts.get.queryOptions({ id }),
  load: (trpc: Trpc, id: string) => trpc.hosts.load.queryOptions({ id }, { retry: false }),
} as const
