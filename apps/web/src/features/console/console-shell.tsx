'use client'

import type { ConsoleTarget } from '@vitrine/contract'
import { clsx } from 'clsx'
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useWords } from '../../shared/words/words-context.tsx'
import type { MachineView } from '../machine/machine-view.ts'
import { ConsoleBar } from './bar/console-bar.tsx'
import type { Tool } from './bar/tool.ts'
import { useFullScreen } from './full-screen.ts'
import { leaveKeys, leaveKeyShortcut } from './keys/leave-keys.ts'

interface ShellProps {
  readonly view: MachineView
  readonly target: ConsoleTarget
  readonly connected: boolean
  /** What a screen reader calls the console. */
  readonly label: string
  readonly tools: readonly Tool[]
  /** How many of them stay in the bar on a phone. */
  readonly alwaysShown: number
  /** Gives the keyboard to the console. */
  readonly onEnter: () => void
  /** The element that the console is drawn in. */
  readonly children: ReactNode
  /** What lies over it: its state, a panel of keys. */
  readonly over: ReactNode
}

/** Bar and surface of a console page, and the way of the keyboard between them: Enter or a click goes in, Ctrl+Alt+. comes back. */
export function ConsoleShell({ view, target, connected, label, tools, alwaysShown, onEnter, children, over }: ShellProps) {
  const words = useWords().console
  const full = useFullScreen()
  const hintId = useId()
  const bar = useRef<HTMLElement>(null)
  const surface = useRef<HTMLDivElement>(null)
  const [inside, setInside] = useState(false)

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (leaveKeys(event.nativeEvent)) {
      event.preventDefault()
      event.stopPropagation()
      bar.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
    } else if (event.target === surface.current && event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
  }
  const onFocus = (event: FocusEvent) => setInside(event.target !== surface.current)
  const consoleBar = <ConsoleBar ref={bar} view={view} target={target} tools={tools} alwaysShown={alwaysShown} inside={inside} connected={connected} />
  return (
    <div className="relative flex h-dvh flex-col overflow-hidden bg-ground">
      {full ? (
        // In full screen the bar is out of sight until the pointer touches the upper edge, or the keyboard comes back to it.
        <div className="group absolute inset-x-0 top-0 z-20 h-1.5">
          <span aria-hidden className="mx-auto block h-1 w-16 rounded-b-full bg-line-strong" />
          <div className="absolute inset-x-0 top-0 -translate-y-full transition-transform duration-100 group-focus-within:translate-y-0 group-hover:translate-y-0">{consoleBar}</div>
        </div>
      ) : (
        consoleBar
      )}
      <main className="relative min-h-0 flex-1">
        {/* An application by its role: what is drawn in it takes mouse and keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={surface}
          role="application"
          aria-label={label}
          aria-describedby={hintId}
          aria-keyshortcuts={leaveKeyShortcut}
          // It is operated by the keyboard as a whole: Enter goes in.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDownCapture={onKeyDownCapture}
          onFocus={onFocus}
          onBlur={() => setInside(false)}
          data-takes-keys
          className={clsx('absolute inset-0 focus-visible:-outline-offset-2', inside && 'ring-1 ring-accent ring-inset')}
        >
          {children}
        </div>
        <p id={hintId} className="sr-only">
          {words.keyboard.focus}: Enter. {leaveKeyShortcut}: {words.keyboard.leave}.
        </p>
        {over}
      </main>
    </div>
  )
}
