'use client'

import type { ReactNode } from 'react'
import { en } from './en.ts'
import { WordsContext } from './words-context.tsx'

/** Gives all of English to the components below. */
export function AllEnglish({ children }: { children: ReactNode }) {
  return <WordsContext value={en}>{children}</WordsContext>
}
