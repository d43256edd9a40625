import { useId, type ReactNode } from 'react'

/** A part of a page with its heading. */
export function Panel({ title, actions, children, flush = false }: { title: string; actions?: ReactNode; children: ReactNode; flush?: boolean }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="overflow-hidden rounded-lg border border-line bg-surface">
      <header className="flex min-h-10 items-center gap-2 border-b border-line px-4 py-1">
        <h2 id={id} className="min-w-0 flex-1 truncate text-table font-semibold">
          {title}
        </h2>
        {actions}
      </header>
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  )
}

/** Names and values, one per line. */
export function Facts({ items }: { items: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-table">
      {items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="py-0.5 text-faint">{item.label}</dt>
          <dd className="min-w-0 py-0.5 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
