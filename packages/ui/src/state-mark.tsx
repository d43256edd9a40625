import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** What a state means to the one who looks: a colour and a shape, never a colour alone. */
export type Tone = 'running' | 'paused' | 'saved' | 'off' | 'changing' | 'failed'

const colours: Record<Tone, string> = {
  running: 'text-running',
  paused: 'text-paused',
  saved: 'text-paused',
  off: 'text-off',
  changing: 'text-changing',
  failed: 'text-failed',
}

const shapes: Record<Tone, ReactNode> = {
  running: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  paused: <path d="M2.5 1.5h2.6v9H2.5zM6.9 1.5h2.6v9H6.9z" fill="currentColor" />,
  saved: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  off: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  changing: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="17 10" strokeLinecap="round" />,
  failed: <path d="M6 .9 11.6 11H.4zM5.35 4.4v3.2h1.3V4.4zm0 4.2v1.3h1.3V8.6z" fill="currentColor" fillRule="evenodd" />,
}

/** The shape alone, for places where the word stands beside it already. */
export function ToneShape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" width={size} height={size} className={clsx('shrink-0', colours[tone], tone === 'changing' && 'animate-spin-slow')}>
      {shapes[tone]}
    </svg>
  )
}

/** A state: shape, word and colour. */
export function StateMark({ tone, word, strong = false }: { tone: Tone; word: string; strong?: boolean }) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', colours[tone], strong && 'font-medium')}>
      <ToneShape tone={tone} />
      {word}
    </span>
  )
}
