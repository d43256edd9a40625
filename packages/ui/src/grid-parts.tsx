/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-interactive-element-to-noninteractive-role --
   Table elements that CSS lays out otherwise lose their meaning in some browsers; the roles say it again, and `grid` says that
   its rows take keys. */
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** An interactive table of which only some rows are drawn: it says how many there are. */
export function Grid({ label, rows, columns, className, ...rest }: { label: string; rows: number; columns: number } & ComponentProps<'table'>) {
  return <table role="grid" aria-label={label} aria-rowcount={rows} aria-colcount={columns} aria-multiselectable className={clsx('block', className)} {...rest} />
}

export function GridHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead role="rowgroup" className={clsx('block', className)} {...rest} />
}

export function GridBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" className={clsx('block', className)} {...rest} />
}

/** @param props.at its place among all rows, the head being 1 */
export function GridRow({ at, className, ...rest }: { at: number } & ComponentProps<'tr'>) {
  return <tr role="row" aria-rowindex={at} className={clsx('grid', className)} {...rest} />
}

export function GridHeadCell({ sorted = null, className, ...rest }: { sorted?: 'up' | 'down' | null } & ComponentProps<'th'>) {
  return <th role="columnheader" scope="col" aria-sort={sorted === null ? undefined : sorted === 'up' ? 'ascending' : 'descending'} className={clsx('flex min-w-0 items-center font-medium whitespace-nowrap', className)} {...rest} />
}

export function GridCell({ className, ...rest }: ComponentProps<'td'>) {
  return <td role="gridcell" className={clsx('flex min-w-0 items-center', className)} {...rest} />
}
