'use client'

import type { Right } from '@vitrine/domain'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { accountQueries } from './queries.ts'

/** What the reader may do; nothing until it is known. */
export function useRights(): ReadonlySet<Right> {
  const { data } = useQuery(accountQueries.me(useTRPC()))
  return useMemo(() => new Set(data?.rights), [data])
}
