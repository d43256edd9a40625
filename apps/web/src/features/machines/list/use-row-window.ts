'use client'

import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { rowWindow } from './row-window.ts'

/** What the server assumes of the window, so that the first HTML has the first rows. */
const assumedHeight = 900

/** The rows that are seen in `scroller` now. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowHeight: number): { first: number; end: number } {
  const [seen, setSeen] = useState(() => rowWindow({ rowHeight }, 0, assumedHeight))
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return
    const look = () => {
      const next = rowWindow({ rowHeight }, box.scrollTop, box.clientHeight)
      setSeen((now) => (now.first === next.first && now.end === next.end ? now : next))
    }
    look()
    // In the frame of the scrolling itself: later, the new rows would be missing for a moment.
    const onScroll = () => flushSync(look)
    const resized = new ResizeObserver(look)
    resized.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [scroller, rowHeight])
  return seen
}
