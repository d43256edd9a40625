'use client'

import { useSyncExternalStore } from 'react'

const noChanges = () => () => undefined
const onApple = () => /mac|iphone|ipad/i.test(navigator.platform)

const names: Record<string, { apple: string; other: string }> = {
  mod: { apple: '⌘', other: 'Ctrl' },
  alt: { apple: '⌥', other: 'Alt' },
  shift: { apple: '⇧', other: 'Shift' },
  enter: { apple: '↵', other: '↵' },
  up: { apple: '↑', other: '↑' },
  down: { apple: '↓', other: '↓' },
  escape: { apple: 'Esc', other: 'Esc' },
}

/** Keys as they are called on the reader's keyboard: `mod` is ⌘ on Apple's and Ctrl elsewhere. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  const apple = useSyncExternalStore(noChanges, onApple, () => false)
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.map((key) => (
        <kbd key={key} className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm border border-current/25 px-1 font-sans text-xs">
          {names[key]?.[apple ? 'apple' : 'other'] ?? key}
        </kbd>
      ))}
    </span>
  )
}
