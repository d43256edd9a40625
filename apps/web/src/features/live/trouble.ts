import type { Failure, HostSummary } from '@vitrine/contract'
import type { LiveStatus } from './live-status.ts'

/** What is wrong with the way between the reader and the hosts; the worst alone, for there is one banner. */
export type Trouble =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'server-away'; readonly since: number; readonly until: number }
  | { readonly kind: 'agent-away'; readonly seenAt: number | null }
  | { readonly kind: 'host-away'; readonly host: HostSummary; readonly because: Failure; readonly until: number; readonly others: number }
  | { readonly kind: 'host-slow'; readonly host: HostSummary }
  | { readonly kind: 'host-connecting'; readonly host: HostSummary }

/** A cut that mends itself within this time isn't worth a banner. */
const quietMs = 2000

/**
 * Decides what the banner says.
 * @param now epoch ms
 */
export function troubleOf(status: LiveStatus, hosts: readonly HostSummary[], now: number): Trouble | null {
  if (status.phase === 'ended') return { kind: 'signed-out' }
  if (status.phase === 'waiting' && now - status.since > quietMs) return { kind: 'server-away', since: status.since, until: status.until }
  const away = hosts.flatMap((host) => (host.connection.phase === 'waiting' ? [{ host, ...host.connection }] : []))
  const [first] = away
  if (first !== undefined) {
    if (away.every(({ because }) => because.reason === 'agent-away')) return { kind: 'agent-away', seenAt: first.host.seenAt }
    return { kind: 'host-away', host: first.host, because: first.because, until: first.until, others: away.length - 1 }
  }
  const slow = hosts.find(({ connection }) => connection.phase === 'stale')
  if (slow !== undefined) return { kind: 'host-slow', host: slow }
  const connecting = hosts.find(({ connection }) => connection.phase === 'connecting' && now - connection.since > quietMs)
  return connecting === undefined ? null : { kind: 'host-connecting', host: connecting }
}
