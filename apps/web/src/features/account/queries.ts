import type { Trpc } from '../../shared/trpc/provider.tsx'

export const accountQueries = {
  sessions: (trpc: Trpc) => trpc.account.sessions.queryOptions(undefined, { staleTime: 0 }),
} as const
