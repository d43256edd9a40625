'use client'

import { clsx } from 'clsx'
import { useLayoutEffect, useRef } from 'react'
import { isComplaint } from './telling-lines.ts'

/** Lines of a log; what went wrong stands out. It starts at its end, and stays there while it is followed or was left there. */
export function LogText({ lines, follow, label }: { lines: readonly string[]; follow: boolean; label: string }) {
  const box = useRef<HTMLElement>(null)
  const atEnd = useRef(true)
  useLayoutEffect(() => {
    const node = box.current
    if (node !== null && lines.length > 0 && (follow || atEnd.current)) node.scrollTop = node.scrollHeight
  }, [lines, follow])
  return (
    <section
      ref={box}
      // A region that scrolls must be reachable by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget }) => {
        atEnd.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < 8
      }}
      className="max-h-[calc(100dvh-240px)] min-h-60 overflow-auto px-4 py-2 focus-visible:-outline-offset-2"
    >
      <ol className="font-mono text-sm leading-5 break-words">
        {lines.map((line, index) => (
          // A line is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={clsx('whitespace-pre-wrap', isComplaint(line) ? 'text-failed' : 'text-soft')}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
