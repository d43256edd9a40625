'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { Checkbox, Grid, GridBody, GridHead, GridHeadCell, GridRow, HeadLabel, type MenuAnchor } from '@vitrine/ui'
import { clsx } from 'clsx'
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react'
import { preloadWords } from '../../../shared/words/load-words.ts'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import type { Arranged } from './arrange.ts'
import { columns, gridTemplate, gridWidth, type ColumnId } from './columns.ts'
import { gridKey } from './grid-keys.ts'
import { nextSort } from './list-search.ts'
import { MachineListRow } from './machine-row.tsx'
import { drawnRows, scrollTopFor } from './row-window.ts'
import { allToggled, emptySelection, extended, ticked, toggled, type Selection } from './selection.ts'
import type { Sort } from './sort-machines.ts'
import { useRowWindow } from './use-row-window.ts'

const headHeight = 32
const rowHeights = { usual: 36, compact: 64 }
export interface GridHandle {
  /** Puts the focus on the first row. */
  readonly focus: () => void
}

export interface GridProps {
  readonly ref: Ref<GridHandle>
  readonly arranged: Arranged<MachineRow>
  readonly hosts: ReadonlyMap<string, HostSummary>
  readonly shown: readonly ColumnId[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly selection: Selection
  readonly onSelect: (change: (now: Selection) => Selection) => void
  readonly peek: string | null
  readonly compact: boolean
  readonly onOpen: (id: string) => void
  /** Null where there is no room beside the list. */
  readonly onPeek: ((id: string | null) => void) | null
  readonly onMenu: (id: string, anchor: MenuAnchor, focusBack: () => void) => void
  /** Somebody is in the list, by pointer or focus, or has left it. */
  readonly onHeld: (held: boolean) => void
  readonly empty: ReactNode
}

const isControl = (target: EventTarget) => target instanceof Element && target.closest('a, button, input, [role=menu]') !== null

/** All machines as a grid that draws only the rows that are seen. */
export function MachineGrid(props: GridProps) {
  const { ref, arranged, hosts, shown, sort, onSort, selection, onSelect, peek, compact, onOpen, onPeek, onMenu, onHeld, empty } = props
  const { locale, machineList: words } = useCoreWords()
  const scroller = useRef<HTMLDivElement>(null)
  const pointerIn = useRef(false)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [focusWanted, setFocusWanted] = useState(0)

  const rows = arranged.shown
  const order = useMemo(() => rows.filter(({ gone }) => !gone).map(({ row }) => row.id), [rows])
  const activeIndex = Math.max(0, rows.findIndex(({ row }) => row.id === activeId))
  const rowHeight = compact ? rowHeights.compact : rowHeights.usual

  const seen = useRowWindow(scroller, rowHeight)

  const goTo = useCallback((index: number) => {
    const id = rows[index]?.row.id
    if (id === undefined) return
    setActiveId(id)
    const box = scroller.current
    if (box !== null) box.scrollTop = scrollTopFor(index, { count: rows.length, rowHeight, headHeight: compact ? 0 : headHeight }, box.scrollTop, box.clientHeight)
    setFocusWanted((now) => now + 1)
  }, [rows, rowHeight, compact])
  useEffect(() => {
    if (focusWanted === 0) return
    const row = scroller.current?.querySelector(`[data-machine][tabindex="0"]`)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
  }, [focusWanted])
  useImperativeHandle(ref, () => ({ focus: () => goTo(activeIndex) }), [goTo, activeIndex])

  const openMenu = useCallback((id: string, anchor: MenuAnchor) => {
    setActiveId(id)
    onMenu(id, anchor, () => setFocusWanted((now) => now + 1))
  }, [onMenu])
  const handlers = useMemo(() => ({
    onTick: (id: string, range: boolean) => onSelect((now) => (range ? extended(now, id, order) : toggled(now, id))),
    onMenu: openMenu,
  }), [onSelect, openMenu, order])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return
    const onRow = event.target.matches('[data-machine]')
    // In a row's own controls only the keys that they don't need.
    if (!onRow && !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return
    const id = event.target.closest('[data-machine]')?.getAttribute('data-machine')
    const at = rows.findIndex(({ row }) => row.id === id)
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const action = at === -1 || id === undefined || id === null ? null : gridKey(event, at, rows.length, page)
    if (action === null || id === undefined || id === null) return
    event.preventDefault()
    switch (action.do) {
      case 'move': {
        const to = rows[action.to]?.row.id
        if (action.extend && to !== undefined) onSelect((now) => extended(now.anchor === null ? toggled(now, id) : now, to, order))
        goTo(action.to)
        return
      }
      case 'open':
        onOpen(id)
        return
      case 'peek':
        onPeek?.(peek === id ? null : id)
        return
      case 'tick':
        handlers.onTick(id, event.shiftKey)
        return
      case 'all':
        onSelect((now) => allToggled(now, order))
        return
      case 'clear':
        if (selection.ids.size > 0) onSelect(() => emptySelection)
        else onPeek?.(null)
        return
      case 'menu': {
        const { left, top, height } = event.target.getBoundingClientRect()
        openMenu(id, { left: left + 36, top, width: 0, height })
      }
    }
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const id = event.target.closest('[data-machine]')?.getAttribute('data-machine')
    if (id === undefined || id === null) return
    setActiveId(id)
    if (isControl(event.target)) return
    if (event.shiftKey || event.ctrlKey || event.metaKey) handlers.onTick(id, event.shiftKey)
    else if (peek !== null) onPeek?.(id)
  }
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const id = event.target.closest('[data-machine]')?.getAttribute('data-machine')
    // With shift, and on a link, the browser's own menu.
    if (id === undefined || id === null || event.shiftKey || event.target.closest('a') !== null) return
    event.preventDefault()
    openMenu(id, { left: event.clientX, top: event.clientY, width: 0, height: 0 })
  }
  const hold = () => onHeld(pointerIn.current || scroller.current?.contains(document.activeElement) === true)
  const template: CSSProperties & Record<'--grid', string> = { '--grid': gridTemplate(shown) }

  return (
    <div
      ref={scroller}
      className="h-full overflow-auto"
      style={template}
      onPointerEnter={(event) => {
        if (event.pointerType === 'touch') return
        pointerIn.current = true
        // A machine's page, which is one click away, says more than this one.
        preloadWords(locale)
        hold()
      }}
      onPointerLeave={() => {
        pointerIn.current = false
        hold()
      }}
      onFocus={hold}
      // The next element has the focus only after this event.
      onBlur={() => requestAnimationFrame(hold)}
    >
      <Grid
        label={words.label}
        rows={rows.length + 1}
        columns={compact ? 3 : shown.length + 2}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          const id = event.target instanceof Element && !isControl(event.target) ? event.target.closest('[data-machine]')?.getAttribute('data-machine') : null
          if (id) onOpen(id)
        }}
        onContextMenu={onContextMenu}
        style={compact ? undefined : { minWidth: gridWidth(shown) }}
        className="w-full"
      >
        <GridHead className={clsx('sticky top-0 z-10 bg-surface', compact && 'sr-only')}>
          <GridRow at={1} className="h-8 grid-cols-(--grid) border-b border-line text-sm font-medium text-faint">
            <GridHeadCell className="justify-center">
              <Checkbox label={ticked(selection, order) === true ? words.select.none : words.select.all} checked={order.length > 0 && ticked(selection, order)} onPress={() => onSelect((now) => allToggled(now, order))} />
            </GridHeadCell>
            {shown.map((id) => {
              const sorted = sort.column !== id ? null : sort.descending ? 'down' : 'up'
              return (
                <GridHeadCell key={id} sorted={sorted} className={clsx('px-2', columns[id].align === 'right' && 'justify-end')}>
                  <HeadLabel label={words.columns[id]} sorted={sorted} onSort={() => onSort(nextSort(sort, id))} align={columns[id].align} />
                </GridHeadCell>
              )
            })}
            <GridHeadCell className="sticky right-0 bg-surface">
              <span className="sr-only">{words.columns.actions}</span>
            </GridHeadCell>
          </GridRow>
        </GridHead>
        <GridBody className="relative" style={{ height: rows.length * rowHeight }}>
          {drawnRows(seen, rows.length, activeIndex).map((at) => {
            const entry = rows[at]
            if (entry === undefined) return null
            const { row, gone } = entry
            return (
              <MachineListRow
                key={row.id}
                row={row}
                gone={gone}
                host={hosts.get(row.hostId)}
                shown={shown}
                ticked={selection.ids.has(row.id)}
                active={at === activeIndex}
                peeked={peek === row.id}
                compact={compact}
                rowIndex={at + 2}
                top={at * rowHeight}
                handlers={handlers}
              />
            )
          })}
        </GridBody>
      </Grid>
      {rows.length === 0 && empty}
    </div>
  )
}
