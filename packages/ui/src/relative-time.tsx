'use client'

import { useInBrowser, useNow } from './clock.tsx'
import { relativeTime, type RelativeStyle } from './relative-time.ts'
import { useUi } from './ui-provider.tsx'

/** The moment in full, in the reader's zone. */
export function exactTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(at)
}

/**
 * A moment as its distance from now ("3 min ago"), the exact one on hover.
 * @param props.at epoch ms
 */
export function RelativeTime({ at, form = 'ago' }: { at: number; form?: RelativeStyle }) {
  const { locale, words } = useUi()
  const now = useNow(form === 'running' ? 'second' : 'quarter')
  const inBrowser = useInBrowser()
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={inBrowser ? exactTime(at, locale) : undefined}
      className="tabular"
      // Node's and the browser's language data may differ by a space or a dot.
      suppressHydrationWarning
    >
      {relativeTime(at, now, locale, form, words.justNow)}
    </time>
  )
}
