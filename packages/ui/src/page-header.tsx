import type { ReactNode } from 'react'

/** A page's title row: its name, its state, what can be done to it now. */
export function PageHeader({ title, mark, actions, children }: { title: string; mark?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <h1 className="min-w-0 truncate text-lg font-semibold">{title}</h1>
      {mark}
      {children !== undefined && <div className="min-w-0 flex-1 text-soft">{children}</div>}
      {actions !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
