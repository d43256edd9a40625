'use client'

import type { ReactNode } from 'react'
import { corePtBr } from './core-pt-br.ts'
import { CoreWordsContext } from './words-context.tsx'

/** Gives the Brazilian Portuguese of every page to the components below. */
export function CorePortuguese({ children }: { children: ReactNode }) {
  return <CoreWordsContext value={corePtBr}>{children}</CoreWordsContext>
}
