'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { parseListSearch, writeListSearch, type ListSearch } from './list-search.ts'

/**
 * The list's state, kept in the address bar. Next follows `history`, so a change costs no request. Looking beside the list is
 * a step to go back from; filter and order are not.
 */
export function useListSearch(): [ListSearch, (change: Partial<ListSearch>) => void] {
  const search = parseListSearch(new URLSearchParams(useSearchParams()))
  const pathname = usePathname()
  const change = useCallback((part: Partial<ListSearch>) => {
    const next = writeListSearch({ ...parseListSearch(new URLSearchParams(window.location.search)), ...part })
    if (next === window.location.search) return
    const url = `${window.location.pathname}${next}`
    if (part.peek === undefined) window.history.replaceState(null, '', url)
    else window.history.pushState(null, '', url)
    // The path is part of it: the function belongs to the page that it was made on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname])
  return [search, change]
}
