import type { Words } from './catalogue.ts'
import { localeOf } from './language.ts'

/** All words of a language, fetched when they are first needed. Fails while the server is away. */
export async function loadWords(locale: string): Promise<Words> {
  return locale === localeOf['pt-br'] ? (await import('./pt-br.ts')).ptBr : (await import('./en.ts')).en
}

/** Fetches them ahead: a page that needs them is about to open. */
export function preloadWords(locale: string): void {
  // Away or not: who needs the words asks again and says so.
  void loadWords(locale).catch(() => undefined)
}
