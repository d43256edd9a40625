'use client'

import type { MachineFilter } from '@vitrine/domain'
import { use, useMemo } from 'react'
import type * as filterLanguage from './filter-language.ts'

type FilterLanguage = typeof filterLanguage

let language: Promise<FilterLanguage> | undefined

/** The query language's parser, fetched when somebody is about to filter. */
export function loadFilterLanguage(): Promise<FilterLanguage> {
  language ??= import('./filter-language.ts').catch((error: unknown) => {
    // Not for ever: the next try may find the server again.
    language = undefined
    throw error
  })
  return language
}

const everything: MachineFilter = { problems: [], empty: true, needs: { cpu: false, time: false }, matches: () => true }

/** What `text` asks for. Suspends until the parser is there, unless nothing is asked. */
export function useMachineFilter(text: string): MachineFilter {
  const spoken = text === '' ? null : use(loadFilterLanguage())
  return useMemo(() => (spoken === null ? everything : spoken.parseMachineFilter(text)), [spoken, text])
}
