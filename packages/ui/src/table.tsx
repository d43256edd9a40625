'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'

export interface SortState {
  readonly column: string
  readonly descending: boolean
}

/** A table of rows that fit on a page; long ones that scroll inside are built from these cells' styles. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const node = place.current
    if (node === null) return
    const observer = new ResizeObserver(() => setScrolls(node.scrollWidth > node.clientWidth))
    observer.observe(node)
    if (node.firstElementChild !== null) observer.observe(node.firstElementChild)
    return () => observer.disconnect()
  }, [])
  return (
    // Wider than its place, it is scrolled by the keyboard too, so it must be reached by it; else it is no stop on the way.
    <div ref={place} className="overflow-x-auto focus-visible:-outline-offset-2" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      <table aria-label={label} className="w-full border-collapse text-table">
        {children}
      </table>
    </div>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10 bg-surface">
      <tr>{children}</tr>
    </thead>
  )
}

const headStyle = 'h-8 border-b border-line px-3 first:pl-4 last:pr-4 text-left text-sm font-medium whitespace-nowrap text-faint'

/** The content of a column's head: a button where the column can be sorted by. */
export function HeadLabel({ label, sorted, onSort, align = 'left' }: { label: string; sorted: 'up' | 'down' | null; onSort?: (() => void) | undefined; align?: 'left' | 'right' }) {
  if (onSort === undefined) return label
  const Arrow = sorted === 'down' ? ArrowDown : ArrowUp
  return (
    <button type="button" onClick={onSort} className={clsx('-mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:bg-hover hover:text-text', align === 'right' && 'flex-row-reverse', sorted !== null && 'text-text')}>
      {label}
      <Arrow aria-hidden size={12} className={sorted === null ? 'invisible' : ''} />
    </button>
  )
}

export function HeadCell(props: { label: string; align?: 'left' | 'right'; hidden?: boolean; sorted?: 'up' | 'down' | null; onSort?: () => void }) {
  const { label, align = 'left', hidden = false, sorted = null, onSort } = props
  return (
    <th scope="col" aria-sort={sorted === null ? undefined : sorted === 'up' ? 'ascending' : 'descending'} className={clsx(headStyle, align === 'right' && 'text-right')}>
      {hidden ? <span className="sr-only">{label}</span> : <HeadLabel label={label} sorted={sorted} onSort={onSort} align={align} />}
    </th>
  )
}

export function TableRow({ children, dimmed = false }: { children: ReactNode; dimmed?: boolean }) {
  return <tr className={clsx('group border-b border-line last:border-b-0 hover:bg-hover', dimmed && 'text-faint')}>{children}</tr>
}

export function TableCell({ children, align = 'left', mono = false, wrap = false }: { children?: ReactNode; align?: 'left' | 'right'; mono?: boolean; wrap?: boolean }) {
  return <td className={clsx('h-9 px-3 py-1 first:pl-4 last:pr-4', align === 'right' && 'tabular text-right', mono && 'font-mono text-sm', !wrap && 'whitespace-nowrap')}>{children}</td>
}
