/** What libvirt counts for one machine since it started. Sums over its interfaces and disks; null where the machine has none or libvirt didn't say. */
export interface Counters {
  /** Monotonic time of the reading, ms (`performance.now()`). */
  readonly at: number
  readonly cpuNs: bigint | null
  readonly netReceived: bigint | null
  readonly netSent: bigint | null
  readonly diskRead: bigint | null
  readonly diskWritten: bigint | null
}

/** CPU in cores, the rest in bytes per second. Null: a gap, nothing can be said of that interval. */
export interface Rates {
  readonly cpu: number | null
  readonly netReceived: number | null
  readonly netSent: number | null
  readonly diskRead: number | null
  readonly diskWritten: number | null
}

const noRates: Rates = { cpu: null, netReceived: null, netSent: null, diskRead: null, diskWritten: null }

/**
 * Rates between two readings. A counter that went back (the machine was restarted, a device was removed) makes a gap, not a
 * negative or a huge figure.
 */
export function ratesBetween(before: Counters | undefined, now: Counters): Rates {
  const elapsed = before === undefined ? 0 : now.at - before.at
  if (before === undefined || elapsed <= 0) return noRates
  const perMs = (from: bigint | null, to: bigint | null): number | null => (from === null || to === null || to < from ? null : Number(to - from) / elapsed)
  const perSecond = (from: bigint | null, to: bigint | null): number | null => {
    const rate = perMs(from, to)
    return rate === null ? null : Math.round(rate * 1000)
  }
  const cpuNsPerMs = perMs(before.cpuNs, now.cpuNs)
  return {
    cpu: cpuNsPerMs === null ? null : Math.round(cpuNsPerMs / 100) / 10_000,
    netReceived: perSecond(before.netReceived, now.netReceived),
    netSent: perSecond(before.netSent, now.netSent),
    diskRead: perSecond(before.diskRead, now.diskRead),
    diskWritten: perSecond(before.diskWritten, now.diskWritten),
  }
}
