'use client'

import { createContext, use } from 'react'
import type { Words } from './catalogue.ts'

export const WordsContext = createContext<Words | null>(null)

/** The reader's words, in components of the browser. On the server: `readerWords()`. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords needs a words provider above it')
  return words
}
