import type { Trpc } from '../../shared/trpc/provider.tsx'
import type { AuditFilter } from './audit-filter.ts'

export const auditQueries = {
  /** Pages of entries, newest first; each continues where the one before ended. */
  list: (trpc: Trpc, filter: AuditFilter) => trpc.audit.list.infiniteQueryOptions(
    { limit: 50, ...filter },
    { getNextPageParam: ({ next }) => next, initialCursor: null, staleTime: 0, retry: false },
  ),
} as const
