'use client'

import { onDemand } from '@vitrine/ui'
import { lazy, use, type ReactNode } from 'react'
import { localeOf, type Language } from './language.ts'
import { CoreWordsContext } from './words-context.tsx'

const loadCoreEnglish = () => import('./provide-core-en.tsx').then((module) => ({ default: module.CoreEnglish }))
const loadCorePortuguese = () => import('./provide-core-pt-br.tsx').then((module) => ({ default: module.CorePortuguese }))

// Nothing on the page works without its words: in the browser they are fetched as soon as this is read, not when React asks.
if (typeof document !== 'undefined') void (document.documentElement.lang === localeOf['pt-br'] ? loadCorePortuguese() : loadCoreEnglish()).catch(() => undefined)

// Each in its own file of the bundle: only the reader's language is sent.
const CoreEnglish = lazy(loadCoreEnglish)
const CorePortuguese = lazy(loadCorePortuguese)
const AllEnglish = lazy(() => import('./provide-en.tsx').then((module) => ({ default: module.AllEnglish })))
const AllPortuguese = lazy(() => import('./provide-pt-br.tsx').then((module) => ({ default: module.AllPortuguese })))

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

const LateEnglish = onDemand(() => import('./provide-en.tsx').then((module) => module.AllEnglish))
const LatePortuguese = onDemand(() => import('./provide-pt-br.tsx').then((module) => module.AllPortuguese))

/** All words for a part that opens by a click on a page without them. While the server is away it says so, and asks to be closed. */
export function LateWords({ children, onClose }: { children: ReactNode; onClose?: () => void }) {
  const core = use(CoreWordsContext)
  const Late = core?.locale === localeOf['pt-br'] ? LatePortuguese : LateEnglish
  return <Late {...(onClose === undefined ? {} : { onClose })}>{children}</Late>
}
