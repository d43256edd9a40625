'use client'

import { IconButton, onDemand, preloadMenus, type MenuAnchor } from '@vitrine/ui'
import { UserRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCoreWords } from '../../shared/words/words-context.tsx'

const load = () => import('./user-menu-surface.tsx')
const UserMenuSurface = onDemand(() => load().then((module) => module.UserMenuSurface))

const preload = () => {
  preloadMenus()
  void load().catch(() => undefined)
}

/** The button for what concerns you: account, looks, language, signing out. */
export function UserMenu({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const words = useCoreWords().common.frame
  const button = useRef<HTMLButtonElement>(null)
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null)
  return (
    <>
      <IconButton
        ref={button}
        label={words.userMenu}
        icon={<UserRound size={16} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={preload}
        onPress={(event) => {
          const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
          setAnchor({ left, top, width, height })
        }}
      />
      {anchor !== null && (
        <UserMenuSurface anchor={anchor} onShowShortcuts={onShowShortcuts} onClose={() => setAnchor(null)} returnFocus={() => button.current?.focus()} />
      )}
    </>
  )
}
