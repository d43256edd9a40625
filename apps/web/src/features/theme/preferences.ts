/** What a reader chose about looks, kept in cookies so that the server renders it: no flash, no script. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'vitrine-theme'
export const navigationCookie = 'vitrine-navigation'

export function isTheme(word: string | undefined): word is Theme {
  return themes.some((theme) => theme === word)
}

export const navigationWidths = ['wide', 'narrow'] as const
export type NavigationWidth = (typeof navigationWidths)[number]

const yearInSeconds = 31_536_000

/** Keeps a choice for a year. The value is one of ours and needs no escaping beyond a cookie's. */
export function remember(cookie: string, value: string): void {
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=${yearInSeconds}; samesite=lax`
}

/** Changes the theme at once and for next time. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  remember(themeCookie, theme)
}

/** The theme that the page has now. */
export function currentTheme(): Theme {
  const word = document.documentElement.dataset['theme']
  return isTheme(word) ? word : 'system'
}
