/** Languages that the catalogue has. Codes are what the cookie and the catalogue's folders say. */
export const languages = ['en', 'pt-br'] as const
export type Language = (typeof languages)[number]

export const languageCookie = 'vitrine-language'

/** The BCP 47 tag of a language, for `<html lang>` and Intl. */
export const localeOf = { en: 'en', 'pt-br': 'pt-BR' } as const satisfies Record<Language, string>

/** What a language calls itself. */
export const languageNames = { en: 'English', 'pt-br': 'Português (Brasil)' } as const satisfies Record<Language, string>

export function isLanguage(word: string | undefined): word is Language {
  return languages.some((language) => language === word)
}

/**
 * Picks the reader's language: their choice if they made one, else the best of what the browser asks for (RFC 9110 12.5.4),
 * else English. Any Portuguese reads Brazilian Portuguese more easily than English.
 */
export function pickLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(chosen)) return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item) => {
      const [tag = '', ...rest] = item.trim().toLowerCase().split(';')
      const quality = rest.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find((found) => found !== undefined)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    if (tag === 'pt' || tag.startsWith('pt-')) return 'pt-br'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'en'
}
