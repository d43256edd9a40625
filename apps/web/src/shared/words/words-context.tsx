'use client'

import { createContext, use } from 'react'
import type { CoreWords, Words } from './catalogue.ts'

export const CoreWordsContext = createContext<CoreWords | null>(null)
export const WordsContext = createContext<Words | null>(null)

/** The reader's words, in components of the browser. On the server: `readerWords()`. The route needs <AllWords> in its layout. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (words === null) throw new Error('useWords needs <AllWords> above it; the frame and the list of machines use useCoreWords')
  return words
}

/** The words that are there on every page. */
export function useCoreWords(): CoreWords {
  const words = use(CoreWordsContext)
  if (words === null) throw new Error('useCoreWords needs <CoreWordsProvider> above it')
  return words
}
