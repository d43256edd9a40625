'use client'

import type { MachineFilter } from '@vitrine/domain'
import { use, useMemo } from 'react'
import type * as filterLanguage from './filter-language.ts'

type FilterLanguage = typeof filterLanguage

let language: Promise<FilterLanguage | null> | undefined

/** The query language's parser, fetched when somebody is about to filter; null while the server doesn't give it. */
export function loadFilterLanguage(): Promise<FilterLanguage | null> {
  language ??= import('./filter-language.ts').catch(() => {
    // Not for ever: the next word typed asks again.
    language = undefined
    return null
  })
  return language
}

const everything: MachineFilter = { problems: [], empty: true, needs: { cpu: false, time: false }, matches: () => true }

/** What can be done without the parser: the text in a name. */
function byName(text: string): MachineFilter {
  const wanted = text.toLowerCase()
  return { ...everything, empty: false, matches: ({ name }) => name.toLowerCase().includes(wanted) }
}

/** What `text` asks for. Suspends until the parser is there, unless nothing is asked. */
export function useMachineFilter(text: string): MachineFilter {
  const spoken = text === '' ? null : use(loadFilterLanguage())
  return useMemo(() => (text === '' ? everything : spoken === null ? byName(text) : spoken.parseMachineFilter(text)), [spoken, text])
}
