'use client'

import type { ReactNode } from 'react'
import { en } from './en.ts'
import { WordsContext } from './words-context.tsx'

/** Gives English to the browser. Imported only when it is the reader's language. */
export function ProvideEnglish({ children }: { children: ReactNode }) {
  return <WordsContext value={en}>{children}</WordsContext>
}
