import { setTimeout as delay } from 'node:timers/promises'
import type { Session } from '@vitrine/libvirt'

/** The daemon is asked for a sign of life this often, and counts as silent when one isn't answered in time, ms. */
export const heartbeat = { everyMs: 2_000, silentAfterMs: 2_500 } as const

/** A question stays open this long: the connection's keepalive decides earlier whether the daemon is dead. */
const questionTimeoutMs = 120_000

/**
 * Asks until `signal`. One question at a time: a daemon that hangs has one to answer when it wakes up.
 * @param told with `false` when the daemon is silent, with `true` at each answer
 */
export async function watchLife(session: Session, signal: AbortSignal, told: (alive: boolean) => void): Promise<void> {
  while (!signal.aborted) {
    const silence = setTimeout(() => told(false), heartbeat.silentAfterMs)
    try {
      await session.rpc.connectGetLibVersion({}, { timeoutMs: questionTimeoutMs, signal })
      told(true)
      clearTimeout(silence)
      await delay(heartbeat.everyMs, undefined, { signal })
    } catch {
      // the connection's end, or `signal`: its owner knows
      return
    } finally {
      clearTimeout(silence)
    }
  }
}
