'use client'

import { createContext, use, type ComponentType, type ReactNode } from 'react'
import { ClockProvider } from './clock.tsx'

/** Words that primitives say by themselves, in the reader's language. */
export interface UiWords {
  readonly close: string
  readonly copied: string
  readonly working: string
  readonly details: string
  readonly required: string
  readonly dismiss: string
  readonly notifications: string
  readonly discardQuestion: string
  readonly discard: string
  readonly keepEditing: string
  readonly justNow: string
  /** The server didn't give what was asked of it. */
  readonly unreachable: string
  readonly unreachableNext: string
}

export interface LinkProps {
  readonly href: string
  readonly className?: string
  readonly children: ReactNode
  readonly 'aria-current'?: 'page' | undefined
  readonly 'aria-label'?: string | undefined
  readonly prefetch?: false | undefined
}

interface Ui {
  readonly locale: string
  readonly words: UiWords
  readonly Link: ComponentType<LinkProps>
}

const UiContext = createContext<Ui | null>(null)

/**
 * What every primitive needs of the app around it.
 * @param props.now epoch ms of the server's rendering, so that relative times are the same in the first HTML and after
 */
export function UiProvider(props: { locale: string; words: UiWords; Link: ComponentType<LinkProps>; now: number; children: ReactNode }) {
  const { locale, words, Link, now, children } = props
  return (
    <UiContext value={{ locale, words, Link }}>
      <ClockProvider renderedAt={now}>{children}</ClockProvider>
    </UiContext>
  )
}

export function useUi(): Ui {
  const ui = use(UiContext)
  if (ui === null) throw new Error('primitives of @vitrine/ui need <UiProvider> above them')
  return ui
}
