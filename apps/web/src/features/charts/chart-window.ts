/** How long a sample may be late before the charts go on without it and show a gap at their right edge. */
const lateMs = 10_000

/** The window that charts show: it ends with the newest sample, and goes on by the clock when none come any more. */
export function chartWindow(newest: number | undefined, now: number, lengthMs: number): { from: number; to: number } {
  const to = newest === undefined ? now : Math.max(newest, now - lateMs)
  return { from: to - lengthMs, to }
}
