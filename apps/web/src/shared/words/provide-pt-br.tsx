'use client'

import type { ReactNode } from 'react'
import { ptBr } from './pt-br.ts'
import { WordsContext } from './words-context.tsx'

/** Gives Brazilian Portuguese to the browser. Imported only when it is the reader's language. */
export function ProvidePortuguese({ children }: { children: ReactNode }) {
  return <WordsContext value={ptBr}>{children}</WordsContext>
}
