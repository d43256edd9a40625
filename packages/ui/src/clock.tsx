'use client'

import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'

const RenderedAt = createContext(0)

export function ClockProvider({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  return <RenderedAt value={renderedAt}>{children}</RenderedAt>
}

/** One timer per pace for all readers of the clock, however many rows show a time. */
function makeTicker(everyMs: number) {
  const readers = new Set<() => void>()
  let now = 0
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    now = Date.now()
    for (const reader of readers) reader()
  }
  return {
    subscribe(reader: () => void) {
      if (readers.size === 0) {
        now = Date.now()
        timer = setInterval(tick, everyMs)
      }
      readers.add(reader)
      return () => {
        readers.delete(reader)
        if (readers.size === 0) clearInterval(timer)
      }
    },
    read: () => (now === 0 ? (now = Date.now()) : now),
  }
}

const paces = { second: makeTicker(1000), quarter: makeTicker(15_000) }

/** The time now, epoch ms, moving every second or every quarter of a minute. While hydrating it is the server's, so that both agree. */
export function useNow(pace: keyof typeof paces = 'quarter'): number {
  const renderedAt = use(RenderedAt)
  const ticker = paces[pace]
  return useSyncExternalStore(ticker.subscribe, ticker.read, () => renderedAt)
}

const noChanges = () => () => undefined

/** False on the server and while hydrating, then true: for what only the browser knows, such as its time zone. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(noChanges, () => true, () => false)
}
