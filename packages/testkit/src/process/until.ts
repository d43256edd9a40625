import { setTimeout as delay } from 'node:timers/promises'

/**
 * Repeats `probe` until it gives something other than `undefined`, `null` or `false`, and resolves with that.
 * Rejects with `what` and the probe's last error when `timeoutMs` has passed.
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 25 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Exclude<T, undefined | null | false | void>> {
  const end = performance.now() + timeoutMs
  let cause: unknown
  for (;;) {
    try {
      const value = await probe()
      if (isThere(value)) return value
      cause = undefined
    } catch (error) {
      cause = error
    }
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`, { cause })
    await delay(everyMs)
  }
}

function isThere<T>(value: T): value is Exclude<T, undefined | null | false | void> {
  return value !== undefined && value !== null && value !== false
}
