'use client'

import { IconButton, Tooltip } from '@vitrine/ui'
import { clsx } from 'clsx'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { preloadWords } from '../../shared/words/load-words.ts'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { navigationCookie, remember, type NavigationWidth } from '../theme/preferences.ts'
import { Logo } from './logo.tsx'
import { navigationItems, type NavigationItem } from './navigation-items.ts'
import { useViewer } from './viewer.tsx'
import { AppLink } from './app-link.tsx'

function useItems() {
  const viewer = useViewer()
  const pathname = usePathname()
  return navigationItems
    .filter(({ right }) => viewer.rights.has(right))
    .map((item) => ({ item, current: pathname === item.path || pathname.startsWith(`${item.path}/`) }))
}

function SideLink({ item, current, narrow }: { item: NavigationItem; current: boolean; narrow: boolean }) {
  const label = useCoreWords().common.nav[item.name]
  const link = (
    <AppLink
      href={item.path}
      aria-current={current ? 'page' : undefined}
      aria-label={narrow ? label : undefined}
      className={clsx(
        'flex h-8 items-center gap-2.5 rounded px-2 text-table font-medium',
        narrow && 'w-8 justify-center',
        current ? 'bg-pressed text-text' : 'text-soft hover:bg-hover hover:text-text',
      )}
    >
      <item.Icon aria-hidden size={16} className="shrink-0" />
      {!narrow && <span className="truncate">{label}</span>}
    </AppLink>
  )
  return <li>{narrow ? <Tooltip words={label}>{link}</Tooltip> : link}</li>
}

/** The navigation at the left, on anything wider than a phone. */
export function SideNavigation({ initial }: { initial: NavigationWidth }) {
  const { locale, common } = useCoreWords()
  const words = common.nav
  const [width, setWidth] = useState(initial)
  const items = useItems()
  const narrow = width === 'narrow'
  const toggle = () => {
    const next = narrow ? 'wide' : 'narrow'
    setWidth(next)
    remember(navigationCookie, next)
  }
  return (
    <div className={clsx('hidden shrink-0 flex-col border-r border-line bg-ground md:flex', narrow ? 'w-12' : 'w-50')}>
      <nav aria-label={words.label} className="flex-1 px-2 py-2">
        <AppLink href="/machines" className="mb-2 flex h-8 items-center gap-2 rounded px-2 font-semibold tracking-tight">
          <Logo />
          <span className={narrow ? 'sr-only' : ''}>Vitrine</span>
        </AppLink>
        {/* Whoever comes near is about to open a page that says more than this one. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul className="space-y-0.5" onPointerEnter={() => preloadWords(locale)} onFocus={() => preloadWords(locale)}>
          {items.map(({ item, current }) => (
            <SideLink key={item.name} item={item} current={current} narrow={narrow} />
          ))}
        </ul>
      </nav>
      <div className="p-2">
        <IconButton label={narrow ? words.expand : words.collapse} icon={narrow ? <PanelLeftOpen size={16} /> : <PanelLeftClose size={16} />} onPress={toggle} />
      </div>
    </div>
  )
}

/** The navigation at the bottom of a phone. */
export function BottomNavigation() {
  const words = useCoreWords().common.nav
  const items = useItems()
  return (
    <nav aria-label={words.label} className="border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden">
      <ul className="flex">
        {items.map(({ item, current }) => (
          <li key={item.name} className="min-w-0 flex-1">
            <AppLink
              href={item.path}
              aria-current={current ? 'page' : undefined}
              className={clsx('flex h-13 flex-col items-center justify-center gap-0.5 text-xs font-medium focus-visible:-outline-offset-2', current ? 'text-accent' : 'text-soft')}
            >
              <item.Icon aria-hidden size={18} />
              <span className="max-w-full truncate px-0.5">{words.short[item.name]}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
