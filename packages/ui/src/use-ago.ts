'use client'

import { useNow } from './clock.tsx'
import { relativeTime } from './relative-time.ts'
import { useUi } from './ui-provider.tsx'

/** A moment as its distance from now, as text for the middle of a sentence; `<RelativeTime>` where it stands alone. */
export function useAgo(at: number): string {
  const { locale, words } = useUi()
  return relativeTime(at, useNow(), locale, 'ago', words.justNow)
}
