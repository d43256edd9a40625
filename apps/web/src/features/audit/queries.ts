import type { Trpc } from '../../shared/trpc/provider.tsx'
import type { AuditFilter } from './audit-filter.ts'

export const auditQueries = {
  /** Pages of entries, newest first; each continues where the one before ended. No event tells of a new entry, so the newest page is asked for again now and then. */
  list: (trpc: Trpc, filter: AuditFilter) => trpc.audit.list.infiniteQueryOptions(
    { limit: 50, ...filter },
    { getNextPageParam: ({ next }) => next, initialCursor: null, staleTime: 5000, retry: false },
  ),
} as const
