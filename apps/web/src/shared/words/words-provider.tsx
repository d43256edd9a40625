'use client'

import dynamic from 'next/dynamic'
import { use, type ReactNode } from 'react'
import { localeOf, type Language } from './language.ts'
import { CoreWordsContext } from './words-context.tsx'

// Each in its own file of the bundle: only the reader's language is sent, and the server names it in the first HTML.
const CoreEnglish = dynamic(() => import('./provide-core-en.tsx').then((module) => module.CoreEnglish))
const CorePortuguese = dynamic(() => import('./provide-core-pt-br.tsx').then((module) => module.CorePortuguese))
const AllEnglish = dynamic(() => import('./provide-en.tsx').then((module) => module.AllEnglish))
const AllPortuguese = dynamic(() => import('./provide-pt-br.tsx').then((module) => module.AllPortuguese))

/** The words of the frame and the list of machines, in the reader's language. */
export function CoreWordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  switch (language) {
    case 'en':
      return <CoreEnglish>{children}</CoreEnglish>
    case 'pt-br':
      return <CorePortuguese>{children}</CorePortuguese>
  }
}

/** All other words too; in the layout of every route but the list of machines. */
export function AllWords({ children }: { children: ReactNode }) {
  const core = use(CoreWordsContext)
  return core?.locale === localeOf['pt-br'] ? <AllPortuguese>{children}</AllPortuguese> : <AllEnglish>{children}</AllEnglish>
}
