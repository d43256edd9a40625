/** Milliseconds between samples. */
export const paces = { watched: 2_000, unwatched: 10_000, slowest: 30_000 } as const

/**
 * When to sample next, so that sampling stays in the background: at most 2 % of one core here, and libvirtd busy with it
 * for at most a tenth of the time.
 */
export function nextPace(cost: { cpuMs: number; wallMs: number }, watched: boolean): number {
  const wanted = watched ? paces.watched : paces.unwatched
  return Math.min(paces.slowest, Math.max(wanted, Math.round(cost.cpuMs * 50), Math.round(cost.wallMs * 10)))
}
