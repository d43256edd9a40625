'use client'

import type { ReactNode } from 'react'
import { ptBr } from './pt-br.ts'
import { WordsContext } from './words-context.tsx'

/** Gives all of Brazilian Portuguese to the components below. */
export function AllPortuguese({ children }: { children: ReactNode }) {
  return <WordsContext value={ptBr}>{children}</WordsContext>
}
