'use client'

import { useMemo } from 'react'
import { formatBytes, formatRate, formatShare } from '../../shared/format/size.ts'
import { useWords } from '../../shared/words/words-context.tsx'

/** How charts write figures and moments in the reader's language and zone. */
export function useChartFormats() {
  const { locale } = useWords()
  return useMemo(() => {
    const withSeconds = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
    const withMinutes = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return {
      bytes: (value: number) => formatBytes(value, locale),
      rate: (value: number) => formatRate(value, locale),
      share: (value: number) => formatShare(value, locale),
      time: (at: number) => withSeconds.format(at),
      timeAxis: (at: number, stepMs: number) => (stepMs < 60_000 ? withSeconds : withMinutes).format(at),
    }
  }, [locale])
}
