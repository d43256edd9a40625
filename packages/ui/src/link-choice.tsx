'use client'

import { clsx } from 'clsx'
import { useUi } from './ui-provider.tsx'

/** One of a few ways to see the same thing; each is a link, so that the choice is in the URL. */
export function LinkChoice({ label, options }: { label: string; options: readonly { readonly href: string; readonly label: string; readonly current: boolean }[] }) {
  const { Link } = useUi()
  return (
    <nav aria-label={label} className="inline-flex h-7 items-stretch overflow-hidden rounded border border-line-strong">
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          aria-current={option.current ? 'page' : undefined}
          className={clsx(
            'flex items-center border-r border-line-strong px-2.5 text-table font-medium whitespace-nowrap last:border-r-0 focus-visible:-outline-offset-2',
            option.current ? 'bg-selected text-accent' : 'bg-surface text-soft hover:bg-hover hover:text-text',
          )}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  )
}
