'use client'

import type { MachineRow } from '@vitrine/contract'
import { duration, exactTime, useInBrowser, useNow } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'

/** How long a machine has been running, moving by the second; "at least" when it ran before anyone looked. */
export function RunningFor({ since }: { since: NonNullable<MachineRow['runningSince']> }) {
  const { locale, machine } = useWords()
  const now = useNow('second')
  const inBrowser = useInBrowser()
  const time = duration(now - since.at, locale)
  return (
    <time className="tabular" dateTime={new Date(since.at).toISOString()} title={inBrowser ? exactTime(since.at, locale) : undefined} suppressHydrationWarning>
      {since.exact ? time : machine.facts.runningAtLeast(time)}
    </time>
  )
}
