import { languageCookie, languages, localeOf, type Language } from '../../shared/words/language.ts'
import { remember } from './preferences.ts'

/** The language that the page is in now. */
export function currentLanguage(): Language {
  return languages.find((language) => localeOf[language] === document.documentElement.lang) ?? 'en'
}

/** @param refresh asks the server for the page again, in the new language */
export function chooseLanguage(language: Language, refresh: () => void): void {
  remember(languageCookie, language)
  document.documentElement.lang = localeOf[language]
  refresh()
}
