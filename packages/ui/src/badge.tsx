import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  neutral: 'bg-off-soft text-off',
  running: 'bg-running-soft text-running',
  paused: 'bg-paused-soft text-paused',
  changing: 'bg-changing-soft text-changing',
  failed: 'bg-failed-soft text-failed',
}

/** A short word about a thing, set apart. */
export function Badge({ children, tone = 'neutral', icon }: { children: ReactNode; tone?: keyof typeof tones; icon?: ReactNode }) {
  return (
    <span className={clsx('inline-flex h-5 items-center gap-1 rounded-sm px-1.5 text-sm font-medium whitespace-nowrap', tones[tone])}>
      {icon}
      {children}
    </span>
  )
}
