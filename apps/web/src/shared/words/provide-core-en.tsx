'use client'

import type { ReactNode } from 'react'
import { coreEn } from './core-en.ts'
import { CoreWordsContext } from './words-context.tsx'

/** Gives the English of every page to the components below. */
export function CoreEnglish({ children }: { children: ReactNode }) {
  return <CoreWordsContext value={coreEn}>{children}</CoreWordsContext>
}
