'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { Checkbox, GridCell, GridRow, type MenuAnchor } from '@vitrine/ui'
import { clsx } from 'clsx'
import { memo, type ReactNode } from 'react'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { subjectOf } from '../power/subject.ts'
import { AddressesCell, AutostartCell, CpuCell, HostCell, MemoryCell, NameCell, StateCell, UptimeCell, VcpusCell } from './cells.tsx'
import { columns, type ColumnId } from './columns.ts'
import { RowActions } from './row-actions.tsx'
import { ScreenOnHover } from './screen-on-hover.tsx'

export interface RowHandlers {
  readonly onTick: (id: string, range: boolean) => void
  readonly onMenu: (id: string, anchor: MenuAnchor) => void
}

export interface RowProps {
  readonly row: MachineRow
  readonly host: HostSummary | undefined
  readonly shown: readonly ColumnId[]
  readonly gone: boolean
  readonly ticked: boolean
  readonly active: boolean
  readonly peeked: boolean
  readonly compact: boolean
  /** Its place in the grid, the head being 1. */
  readonly rowIndex: number
  readonly top: number
  readonly handlers: RowHandlers
}

function Cell({ id, children }: { id: ColumnId; children: ReactNode }) {
  return (
    <GridCell className={clsx('px-2', columns[id].align === 'right' && 'justify-end text-right')}>{children}</GridCell>
  )
}

function contentOf(id: ColumnId, { row, host, gone }: RowProps, tabIndex: 0 | -1): ReactNode {
  if (id !== 'name' && gone) return null
  switch (id) {
    case 'name':
      return (
        <ScreenOnHover row={row} host={host} gone={gone}>
          <NameCell row={row} tabIndex={tabIndex} gone={gone} />
        </ScreenOnHover>
      )
    case 'state':
      return <StateCell row={row} />
    case 'cpu':
      return <CpuCell row={row} />
    case 'memory':
      return <MemoryCell row={row} />
    case 'vcpus':
      return <VcpusCell row={row} />
    case 'addresses':
      return <AddressesCell row={row} tabIndex={tabIndex} />
    case 'os':
      return <span className="truncate" title={row.os ?? undefined}>{row.os ?? <span className="text-faint">–</span>}</span>
    case 'host':
      return <HostCell host={host} hostId={row.hostId} tabIndex={tabIndex} />
    case 'autostart':
      return <AutostartCell row={row} />
    case 'uptime':
      return <UptimeCell row={row} />
  }
}

/** On a phone: the name above, what it does and where it is beneath. */
function CompactContent({ row, gone, tabIndex }: { row: MachineRow; gone: boolean; tabIndex: 0 | -1 }) {
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5">
      <NameCell row={row} tabIndex={tabIndex} gone={gone} />
      {!gone && (
        <span className="flex min-w-0 items-center gap-3 text-sm">
          <StateCell row={row} />
          <span className="ml-auto truncate font-mono text-soft">{row.addresses[0]?.address}</span>
        </span>
      )}
    </span>
  )
}

/** One machine in the list. Memoized: it renders when its own row, host or place changes. */
export const MachineListRow = memo(function MachineListRow(props: RowProps) {
  const { row, host, shown, gone, ticked, active, peeked, compact, rowIndex, top, handlers } = props
  const words = useCoreWords().machineList
  const tabIndex = active ? 0 : -1
  return (
    <GridRow
      at={rowIndex}
      data-machine={row.id}
      aria-selected={ticked}
      tabIndex={tabIndex}
      style={{ transform: `translateY(${top}px)` }}
      className={clsx(
        'group absolute inset-x-0 top-0 border-b border-line text-table',
        // Drawn above the cell that sticks to the right edge.
        'focus-visible:outline-none focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:z-20 focus-visible:after:border-2 focus-visible:after:border-focus',
        compact ? 'h-16 grid-cols-[36px_minmax(0,1fr)_104px]' : 'h-9 grid-cols-(--grid)',
        ticked || peeked ? 'bg-selected' : 'bg-surface hover:bg-hover',
      )}
    >
      <GridCell className="justify-center">
        {!gone && (
          <Checkbox
            label={words.select.row(row.name)}
            checked={ticked}
            tabIndex={tabIndex}
            className={ticked ? '' : 'opacity-40 group-focus-within:opacity-100 group-hover:opacity-100'}
            onPress={(event) => handlers.onTick(row.id, event.shiftKey)}
          />
        )}
      </GridCell>
      {compact ? (
        <GridCell className="px-2">
          <CompactContent row={row} gone={gone} tabIndex={tabIndex} />
        </GridCell>
      ) : (
        shown.map((id) => (
          <Cell key={id} id={id}>
            {contentOf(id, props, tabIndex)}
          </Cell>
        ))
      )}
      <GridCell className="sticky right-0 justify-end bg-inherit pr-2">
        {!gone && <RowActions row={row} subject={subjectOf(row, host)} tabIndex={tabIndex} onMenu={(anchor) => handlers.onMenu(row.id, anchor)} />}
      </GridCell>
    </GridRow>
  )
})
