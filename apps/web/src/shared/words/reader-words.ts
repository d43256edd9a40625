import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Words } from './catalogue.ts'
import { languageCookie, pickLanguage, type Language } from './language.ts'

/** The language of whoever asks for this page: their cookie, else what their browser prefers. */
export const readerLanguage = cache(async (): Promise<Language> => {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  return pickLanguage(jar.get(languageCookie)?.value, sent.get('accept-language'))
})

/** The reader's words, in components of the server. In the browser: `useWords()`. */
export const readerWords = cache(async (): Promise<Words> => {
  const language = await readerLanguage()
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en
    case 'pt-br':
      return (await import('./pt-br.ts')).ptBr
  }
})
