'use client'

import { ToastRegion, UiProvider } from '@vitrine/ui'
import type { ReactNode } from 'react'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { AppLink } from './app-link.tsx'

/** Gives the primitives the reader's language, the router's links and the server's clock. */
export function AppUi({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const words = useCoreWords()
  return (
    <UiProvider locale={words.locale} words={words.common.ui} Link={AppLink} now={renderedAt}>
      {children}
      <ToastRegion />
    </UiProvider>
  )
}
