'use client'

import { clsx } from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useUi } from './ui-provider.tsx'

/** Tabs that are pages: each has its URL, so each can be linked and gone back to. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean; readonly note?: ReactNode }[] }) {
  const { Link } = useUi()
  const nav = useRef<HTMLElement>(null)
  const current = tabs.find((tab) => tab.current)?.href
  useLayoutEffect(() => {
    // On a phone they are wider than the screen: the one that is shown must be seen.
    const box = nav.current
    const link = box?.querySelector('[aria-current="page"]')
    if (box === null || !(link instanceof HTMLElement) || current === undefined) return
    box.scrollLeft = link.offsetLeft - box.offsetLeft - (box.clientWidth - link.offsetWidth) / 2
  }, [current])
  return (
    <nav ref={nav} aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line px-4">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={clsx(
            '-mb-px flex h-9 items-center gap-1.5 border-b-2 px-2 text-table font-medium whitespace-nowrap focus-visible:-outline-offset-2',
            tab.current ? 'border-accent text-text' : 'border-transparent text-soft hover:text-text',
          )}
        >
          {tab.label}
          {tab.note}
        </Link>
      ))}
    </nav>
  )
}
