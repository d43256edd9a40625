import type { Failure, HostConnection } from '@vitrine/contract'

/** What happens to the connection of a host. */
export type LinkEvent =
  | { readonly type: 'opened' }
  /** The daemon has not answered for a while, or does so again. */
  | { readonly type: 'silent' }
  | { readonly type: 'answered' }
  /** An attempt failed or the connection was lost; the next attempt is at `retryAt`. */
  | { readonly type: 'failed'; readonly because: Failure; readonly retryAt: number }
  | { readonly type: 'closed' }

/** The only place where a host's connection changes its phase. Times are epoch ms. */
export function nextPhase(phase: HostConnection, event: LinkEvent, now: number): HostConnection {
  switch (event.type) {
    case 'opened':
      return { phase: 'open', since: now }
    case 'silent':
      return phase.phase === 'open' ? { phase: 'stale', since: now } : phase
    case 'answered':
      return phase.phase === 'stale' ? { phase: 'open', since: now } : phase
    case 'failed':
      return { phase: 'waiting', since: phase.phase === 'waiting' ? phase.since : now, until: event.retryAt, because: event.because }
    case 'closed':
      return { phase: 'closed', since: now }
  }
}
