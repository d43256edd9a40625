import type { Trpc } from '../../shared/trpc/provider.tsx'

export const accountQueries = {
  me: (trpc: Trpc) => trpc.viewer.me.queryOptions(),
  sessions: (trpc: Trpc) => trpc.account.sessions.queryOptions(undefined, { staleTime: 0 }),
} as const
