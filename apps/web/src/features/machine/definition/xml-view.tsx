'use client'

import { useMemo } from 'react'
import { xmlLines, type XmlTokenKind } from './xml-lines.ts'

const colours: Record<XmlTokenKind, string | undefined> = {
  tag: 'text-series-1',
  mark: 'text-faint',
  attribute: 'text-series-3',
  value: 'text-series-2',
  text: undefined,
  comment: 'text-faint italic',
}

/** XML with its parts in colour and its lines numbered. The numbers are not part of what is selected. */
export function XmlView({ xml, label }: { xml: string; label: string }) {
  const lines = useMemo(() => xmlLines(xml), [xml])
  const digits = String(lines.length).length
  return (
    // What scrolls must be reachable by the keyboard. A group, not a section: the panel around it is the landmark of that name.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div role="group" tabIndex={0} aria-label={label} className="max-h-[calc(100dvh-240px)] min-h-60 overflow-auto focus-visible:-outline-offset-2">
      <pre className="w-max min-w-full py-2 font-mono text-sm leading-5">
        {lines.map((tokens, index) => (
          // A line is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="flex pr-4 hover:bg-hover">
            <span aria-hidden className="sticky left-0 shrink-0 bg-surface px-3 text-right text-faint select-none" style={{ minWidth: `calc(${String(digits)}ch + 24px)` }}>{index + 1}</span>
            <code className="whitespace-pre">
              {tokens.map(({ kind, text }, at) => {
                const colour = colours[kind]
                // oxlint-disable-next-line react/no-array-index-key
                return colour === undefined ? text : <span key={at} className={colour}>{text}</span>
              })}
              {'\n'}
            </code>
          </div>
        ))}
      </pre>
    </div>
  )
}
