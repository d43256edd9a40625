'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, EmptyState, HeadCell, PageHeader, SkeletonLines, Table, TableHead } from '@vitrine/ui'
import { ScrollText, SearchX, ShieldX } from 'lucide-react'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { useViewer } from '../frame/viewer.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { writeAuditFilter } from './audit-filter.ts'
import { AuditFilterBar } from './audit-filter-bar.tsx'
import { AuditRow } from './audit-row.tsx'
import { auditQueries } from './queries.ts'
import { useAuditFilter } from './use-audit-filter.ts'

/** How often the newest entries are asked for while only they are shown. */
const everyMs = 15_000

/** Who did what to what, and how it ended. */
export function AuditPage() {
  const words = useWords()
  const said = words.audit
  const { rights } = useViewer()
  if (!rights.has('audit.read')) {
    return (
      <>
        <PageHeader title={said.title} />
        <EmptyState title={said.notAllowed.title} icon={<ShieldX size={20} />}>{said.notAllowed.text}</EmptyState>
      </>
    )
  }
  return <Entries />
}

function Entries() {
  const words = useWords()
  const said = words.audit
  const { filter, set } = useAuditFilter()
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...auditQueries.list(useTRPC(), filter),
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? everyMs : false),
    placeholderData: (before) => before,
  })
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const filtered = writeAuditFilter(filter) !== ''
  return (
    <>
      <PageHeader title={said.title} />
      <AuditFilterBar
        filter={filter}
        personName={entries.find(({ userId }) => userId === filter.userId)?.userName}
        targetName={entries.find(({ targetId }) => targetId === filter.targetId)?.targetName ?? undefined}
        onChange={set}
      />
      {error !== null && data === undefined ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div> : null}
      {data === undefined && error === null ? <SkeletonLines label={words.common.loading} lines={10} /> : null}
      {data !== undefined && entries.length === 0 ? (
        filtered ? <EmptyState title={said.noMatch.title} icon={<SearchX size={20} />} action={<Button onPress={() => set({})}>{said.noMatch.clear}</Button>}>{said.noMatch.text}</EmptyState>
          : <EmptyState title={said.none.title} icon={<ScrollText size={20} />}>{said.none.text}</EmptyState>
      ) : null}
      {entries.length === 0 ? null : (
        <>
          <Table label={said.list}>
            <TableHead>
              <HeadCell label={said.columns.when} />
              <HeadCell label={said.columns.who} />
              <HeadCell label={said.columns.what} />
              <HeadCell label={said.columns.target} />
              <HeadCell label={said.columns.outcome} />
              <HeadCell label={said.columns.from} />
            </TableHead>
            <tbody>
              {entries.map((entry) => <AuditRow key={entry.id} entry={entry} onNarrow={(part) => set({ ...filter, ...part })} />)}
            </tbody>
          </Table>
          <div className="flex justify-center px-4 py-4">
            {hasNextPage ? <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>{said.more}</Button> : <p className="text-sm text-faint">{said.end}</p>}
          </div>
        </>
      )}
    </>
  )
}
