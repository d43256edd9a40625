'use client'

import { Dialog, KeyHint } from '@vitrine/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../shared/words/words-context.tsx'
import { navigationItems } from './navigation-items.ts'

interface Line {
  readonly keys: ReactNode
  readonly what: string
}

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section aria-label={title} className="min-w-64 flex-1">
      <h3 className="mb-1 text-sm font-medium text-faint">{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.what} className="flex min-h-8 items-center justify-between gap-4 border-b border-line last:border-0">
            <dt className="text-table">{line.what}</dt>
            <dd className="shrink-0 text-soft">{line.keys}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** All shortcuts at a glance; opened by `?`. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { shortcuts } = words
  const everywhere: Line[] = [
    { keys: <KeyHint keys={['mod', 'K']} />, what: shortcuts.palette },
    { keys: <KeyHint keys={['/']} />, what: shortcuts.filter },
    ...navigationItems.map((item) => ({ keys: <KeyHint keys={['G', item.key.toUpperCase()]} />, what: shortcuts.go(words.common.nav[item.name]) })),
    { keys: <KeyHint keys={['?']} />, what: shortcuts.help },
  ]
  const list: Line[] = [
    { keys: <KeyHint keys={['up', 'down']} />, what: shortcuts.move },
    { keys: <KeyHint keys={['enter']} />, what: shortcuts.open },
    { keys: <KeyHint keys={['P']} />, what: shortcuts.peek },
    { keys: <KeyHint keys={['␣']} />, what: shortcuts.select },
    { keys: <KeyHint keys={['shift', 'up', 'down']} />, what: shortcuts.extend },
    { keys: <KeyHint keys={['mod', 'A']} />, what: shortcuts.all },
    { keys: <KeyHint keys={['shift', 'F10']} />, what: shortcuts.menu },
    { keys: <KeyHint keys={['escape']} />, what: shortcuts.clear },
  ]
  return (
    <Dialog title={words.common.frame.shortcuts} onClose={onClose} size="medium">
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Group title={shortcuts.groups.everywhere} lines={everywhere} />
        <Group title={shortcuts.groups.list} lines={list} />
      </div>
    </Dialog>
  )
}
