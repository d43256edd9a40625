'use client'

import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import type { ButtonKind, ButtonSize } from './button-style.ts'
import type { MenuAnchor, MenuEntry } from './menu-entry.ts'
import { onDemand } from './on-demand.tsx'

const load = () => import('./menu-surface.tsx')
const LateSurface = onDemand(() => load().then(({ MenuSurface }) => MenuSurface))

/** Fetches the code of menus, so that the first one opens at once. */
export function preloadMenus(): void {
  // Failed or not: who opens one asks again, and says so.
  void load().catch(() => undefined)
}

/** A menu that is open at a place in the window: a row's context menu, for one. */
export function MenuAt(props: {
  label: string
  entries: readonly MenuEntry[]
  anchor: MenuAnchor
  align?: 'start' | 'end'
  onClose: () => void
  /** Gives the focus back to what it was opened from. */
  returnFocus?: () => void
}) {
  const { align = 'start', returnFocus, ...rest } = props
  return <LateSurface {...rest} align={align} returnFocus={returnFocus} />
}

interface MenuProps {
  /** The button's name; said for the menu too. */
  readonly label: string
  /** Asked when it opens, so that closed menus cost nothing. */
  readonly entries: () => readonly MenuEntry[]
  readonly align?: 'start' | 'end'
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** What the button shows; without it, only the icon. */
  readonly children?: ReactNode
  readonly className?: string
  readonly tabIndex?: number
}

/** A button that opens a menu. The menu's code is loaded when the pointer or the focus comes near. */
export function Menu({ label, entries, align = 'end', icon, children, ...look }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null)

  const open = () => {
    const rect = button.current?.getBoundingClientRect()
    if (rect !== undefined) setAnchor({ left: rect.left, top: rect.top, width: rect.width, height: rect.height })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    open()
  }
  const shared = {
    ...look,
    ref: button,
    onPress: open,
    onKeyDown,
    onPointerEnter: preloadMenus,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': anchor !== null,
  }
  return (
    <>
      {children === undefined ? <IconButton {...shared} label={label} icon={icon} /> : <Button {...shared} icon={icon}>{children}</Button>}
      {anchor !== null && (
        <MenuAt label={label} entries={entries()} anchor={anchor} align={align} onClose={() => setAnchor(null)} returnFocus={() => button.current?.focus()} />
      )}
    </>
  )
}
