'use client'

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { MachineRow } from '@vitrine/contract'
import type { FilterField } from '@vitrine/domain'
import { Button, Menu, onDemand, useNow, type MenuAnchor, type MenuEntry } from '@vitrine/ui'
import { ArrowUpToLine, Columns3 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { samples } from '../live/live.ts'
import { steadyShare } from '../live/samples.ts'
import { useLiveInterest, useSampleVersion } from '../live/use-live.ts'
import { remember } from '../theme/preferences.ts'
import { FilterBox } from './filter/filter-box.tsx'
import { useMachineFilter } from './filter/use-filter-language.ts'
import { columnIds, columnsCookie, usualColumns, writeColumns, type ColumnId } from './list/columns.ts'
import { MachineGrid, type GridHandle } from './list/machine-grid.tsx'
import { emptySelection } from './list/selection.ts'
import { sortMachines } from './list/sort-machines.ts'
import { useCompact, useRoomBeside } from './list/use-compact.ts'
import { useHeldOrder } from './list/use-held-order.ts'
import { useListSearch } from './list/use-list-search.ts'
import { useTypedFilter } from './list/use-typed-filter.ts'
import { subjectOf } from './power/subject.ts'
import { machineListQueries } from './queries.ts'

const EmptyList = onDemand(() => import('./list/empty-list.tsx').then((module) => module.EmptyList))
const BulkBar = onDemand(() => import('./bulk/bulk-bar.tsx').then((module) => module.BulkBar))
const RowMenu = onDemand(() => import('./list/row-menu.tsx').then((module) => module.RowMenu))
const PeekPanel = onDemand(() => import('./peek/peek-panel.tsx').then((module) => module.PeekPanel))

/** All machines of all hosts. */
export function MachineList({ initialColumns, compactOnServer }: { initialColumns: readonly ColumnId[]; compactOnServer: boolean }) {
  const words = useCoreWords()
  const text = words.machineList
  const router = useRouter()
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(machineListQueries.list(trpc))
  const { data: remembered } = useQuery(machineListQueries.sparklines(trpc))
  const [search, setSearch] = useListSearch()
  const [typed, setTyped] = useTypedFilter(search.filter, (filter) => setSearch({ filter }))
  const [shown, setShown] = useState(initialColumns)
  const [selection, setSelection] = useState(emptySelection)
  const [menu, setMenu] = useState<{ id: string; anchor: MenuAnchor; focusBack: () => void } | null>(null)
  const grid = useRef<GridHandle>(null)
  const compact = useCompact(compactOnServer)
  const roomBeside = useRoomBeside()

  useLiveInterest('all')
  useEffect(() => {
    if (remembered !== undefined) samples.seed(remembered)
  }, [remembered])

  const { machines, hosts } = data
  const hostsById = useMemo(() => new Map(hosts.map((host) => [host.id, host])), [hosts])
  const rowsById = useMemo(() => new Map<string, MachineRow>(machines.map((row) => [row.id, row])), [machines])
  // Behind the field, so that typing never waits for the list.
  const wanted = useDeferredValue(typed)
  const filter = useMachineFilter(wanted)
  const sampleVersion = useSampleVersion(filter.needs.cpu || search.sort.column === 'cpu')
  const minute = useNow()
  const now = filter.needs.time ? minute : 0
  const { column, descending } = search.sort
  const sorted = useMemo(() => {
    const around = {
      now,
      hostName: (hostId: string) => hostsById.get(hostId)?.name ?? '',
      // Read anew whenever samples came; see useSampleVersion.
      cpuShare: (id: string) => (sampleVersion < 0 ? null : steadyShare(samples.of(id), rowsById.get(id)?.vcpus ?? 0)),
    }
    const matching = filter.empty ? machines : machines.filter((row) => filter.matches(row, around))
    return sortMachines(matching, { column, descending }, around, words.locale)
  }, [machines, filter, column, descending, hostsById, rowsById, sampleVersion, now, words.locale])
  const { arranged, hold, settle } = useHeldOrder(sorted, rowsById, `${wanted}\n${column}\n${descending}`)

  const subjects = useMemo(
    () => machines.filter(({ id }) => selection.ids.has(id)).map((row) => subjectOf(row, hostsById.get(row.hostId))),
    [machines, selection, hostsById],
  )
  const visible = useMemo(() => new Set(sorted.map(({ id }) => id)), [sorted])
  const known = useCallback((field: FilterField) => {
    if (field === 'host') return hosts.map(({ name }) => name)
    if (field === 'os') return machines.flatMap(({ os }) => (os === null ? [] : [os]))
    if (field === 'type') return machines.map(({ virtType }) => virtType)
    return field === 'name' ? machines.map(({ name }) => name) : []
  }, [hosts, machines])

  const choose = (next: readonly ColumnId[]) => {
    setShown(next)
    remember(columnsCookie, writeColumns(next))
  }
  const columnEntries = (): MenuEntry[] => [
    ...columnIds.filter((id) => id !== 'name').map((id): MenuEntry => ({
      kind: 'check',
      label: text.columns[id],
      checked: shown.includes(id),
      onChange: (checked) => choose(columnIds.filter((each) => (each === id ? checked : shown.includes(each)))),
    })),
    { kind: 'separator' },
    { kind: 'action', label: text.resetColumns, onSelect: () => choose(usualColumns) },
  ]
  const onPeek = roomBeside ? (id: string | null) => setSearch({ peek: id }) : null
  const peeked = roomBeside && search.peek !== null ? rowsById.get(search.peek) : undefined
  const menuRow = menu === null ? undefined : rowsById.get(menu.id)
  const running = useMemo(() => machines.reduce((sum, { state }) => sum + (state === 'running' ? 1 : 0), 0), [machines])

  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
        <h1 className="text-lg font-semibold">{text.title}</h1>
        <p className="tabular text-table text-soft">
          {text.summary(sorted.length, machines.length)}
          {running > 0 && <> · {text.runningCount(running)}</>}
        </p>
        <div className="order-last flex w-full min-w-0 items-center gap-2 md:order-none md:w-auto md:max-w-160 md:flex-1">
          <FilterBox value={typed} onChange={setTyped} known={known} onLeave={() => grid.current?.focus()} />
        </div>
        <div className="ml-auto flex items-center gap-2">
          <output>
            {arranged.waiting > 0 && (
              <Button size="small" icon={<ArrowUpToLine aria-hidden size={14} />} onPress={settle}>
                <span aria-hidden>{text.newRows(arranged.waiting)}</span>
                <span className="sr-only">{text.showNewRows(arranged.waiting)}</span>
              </Button>
            )}
          </output>
          {!compact && (
            <Menu label={text.chooseColumns} entries={columnEntries} size="small" kind="quiet" icon={<Columns3 aria-hidden size={14} />}>
              {text.chooseColumns}
            </Menu>
          )}
        </div>
      </header>
      <div className="flex min-h-0 flex-1 border-t border-line">
        <div className="min-w-0 flex-1">
          <MachineGrid
            ref={grid}
            arranged={arranged}
            hosts={hostsById}
            shown={shown}
            sort={search.sort}
            onSort={(sort) => setSearch({ sort })}
            selection={selection}
            onSelect={setSelection}
            peek={peeked === undefined ? null : peeked.id}
            compact={compact}
            onOpen={(id) => router.push(paths.machine(id))}
            onPeek={onPeek}
            onMenu={(id, anchor, focusBack) => setMenu({ id, anchor, focusBack })}
            onHeld={hold}
            empty={
              <EmptyList all={machines.length} hosts={hosts} onClearFilter={() => setTyped('')} />
            }
          />
        </div>
        {peeked !== undefined && (
          <PeekPanel row={peeked} host={hostsById.get(peeked.hostId)} onClose={() => setSearch({ peek: null })} />
        )}
      </div>
      {subjects.length > 0 && (
        <BulkBar subjects={subjects} hidden={subjects.reduce((sum, { id }) => sum + (visible.has(id) ? 0 : 1), 0)} onClear={() => setSelection(emptySelection)} />
      )}
      {menu !== null && menuRow !== undefined && (
        <RowMenu
          row={menuRow}
          host={hostsById.get(menuRow.hostId)}
          anchor={menu.anchor}
          onPeek={onPeek === null ? undefined : () => onPeek(menuRow.id)}
          onClose={() => setMenu(null)}
          focusBack={menu.focusBack}
        />
      )}
    </div>
  )
}
