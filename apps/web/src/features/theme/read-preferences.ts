import { cookies } from 'next/headers'
import { isTheme, navigationCookie, themeCookie, type NavigationWidth, type Theme } from './preferences.ts'

/** What the reader of this page chose; what they didn't choose is the usual. */
export async function readPreferences(): Promise<{ theme: Theme; navigation: NavigationWidth }> {
  const jar = await cookies()
  const theme = jar.get(themeCookie)?.value
  return { theme: isTheme(theme) ? theme : 'system', navigation: jar.get(navigationCookie)?.value === 'narrow' ? 'narrow' : 'wide' }
}
