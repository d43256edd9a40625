'use client'

import { KeyHint } from '@vitrine/ui'
import { Search } from 'lucide-react'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { Breadcrumb } from './crumbs.tsx'
import { UserMenu } from './user-menu.tsx'

/** Where you are, a way to everything, and you. */
export function TopBar({ onPalette, onNear, onHelp }: { onPalette: () => void; onNear: () => void; onHelp: () => void }) {
  const words = useCoreWords().common.frame
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-surface px-4">
      <Breadcrumb />
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={onPalette}
        onPointerEnter={onNear}
        className="flex h-8 items-center gap-2 rounded border border-line-strong bg-ground px-2.5 text-table text-faint hover:bg-hover hover:text-text md:w-64"
      >
        <Search aria-hidden size={14} />
        <span className="sr-only text-left md:not-sr-only md:flex-1">{words.searchShort}</span>
        <span className="hidden md:inline">
          <KeyHint keys={['mod', 'K']} />
        </span>
      </button>
      <UserMenu onShowShortcuts={onHelp} />
    </header>
  )
}
