'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { readAuditFilter, writeAuditFilter, type AuditFilter } from './audit-filter.ts'

/** The filter that the URL holds, and how to put another one there. */
export function useAuditFilter() {
  const params = useSearchParams()
  const pathname = usePathname()
  const router = useRouter()
  const filter = useMemo(() => readAuditFilter(params), [params])
  const set = (next: AuditFilter) => {
    const query = writeAuditFilter(next)
    router.replace(query === '' ? pathname : `${pathname}?${query}`, { scroll: false })
  }
  return { filter, set }
}
