'use client'

import { ChevronRight } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { navigationItems } from './navigation-items.ts'
import { AppLink } from './app-link.tsx'

/** A part of where you are, below the section that the navigation shows; without `href` it is the page itself. */
export interface Crumb {
  readonly label: string
  readonly href?: string | undefined
}

const none: readonly Crumb[] = []
let current = none
const readers = new Set<() => void>()

function set(next: readonly Crumb[]): void {
  current = next
  for (const reader of readers) reader()
}

const subscribe = (reader: () => void) => {
  readers.add(reader)
  return () => {
    readers.delete(reader)
  }
}

function partsOf(key: string): readonly Crumb[] {
  const parts: unknown = JSON.parse(key)
  if (!Array.isArray(parts)) return none
  return parts.map((part: unknown) => {
    const [label, href]: unknown[] = Array.isArray(part) ? part : []
    return { label: String(label), href: typeof href === 'string' ? href : undefined }
  })
}

/** Told by a page below a section: `<Crumbs items={[{ label: machine.name }]} />`. It shows nothing where it stands. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  // The same parts in a new array are the same place.
  const key = JSON.stringify(items.map(({ label, href }) => [label, href ?? null]))
  useLayoutEffect(() => {
    set(partsOf(key))
    return () => set(none)
  }, [key])
  return null
}

/** Where you are, each part but the last a link. */
export function Breadcrumb() {
  const words = useCoreWords()
  const pathname = usePathname()
  const crumbs = useSyncExternalStore(subscribe, () => current, () => none)
  const section = navigationItems.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  const first = section === undefined ? (pathname.startsWith('/account') ? { label: words.common.nav.account, href: '/account' } : null) : { label: words.common.nav[section.name], href: section.path }
  const parts: readonly Crumb[] = first === null ? crumbs : [first, ...crumbs]
  return (
    <nav aria-label={words.common.nav.breadcrumb} className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center text-table">
        {parts.map((part, at) => {
          const last = at === parts.length - 1
          return (
            <li key={`${part.label} ${part.href ?? ''}`} className={last ? 'flex min-w-0 items-center' : 'flex shrink-0 items-center'}>
              {at > 0 && <ChevronRight aria-hidden size={14} className="mx-1 shrink-0 text-faint" />}
              {last || part.href === undefined ? (
                <span aria-current={last ? 'page' : undefined} className="truncate font-medium">
                  {part.label}
                </span>
              ) : (
                <AppLink href={part.href} className="rounded-sm text-soft hover:text-text">
                  {part.label}
                </AppLink>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
