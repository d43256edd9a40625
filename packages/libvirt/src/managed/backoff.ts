export interface BackoffOptions {
  /** Before the second attempt, milliseconds. */
  readonly minMs: number
  /** Never longer than this, milliseconds. */
  readonly maxMs: number
}

export const defaultBackoff: BackoffOptions = { minMs: 250, maxMs: 5000 }

/**
 * How long to wait before an attempt: doubled with each failure, and between half and all of that by
 * chance, so that many clients of one daemon don't come back at the same moment.
 */
export function backoffMs(failures: number, { minMs, maxMs }: BackoffOptions, random: () => number = Math.random): number {
  const full = Math.min(maxMs, minMs * 2 ** Math.min(Math.max(0, failures - 1), 30))
  return full / 2 + (full / 2) * random()
}
