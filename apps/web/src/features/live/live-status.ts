/**
 * The stream of this tab, moved by the listener alone.
 * `asleep`: the tab is hidden and nothing is asked. `ended`: the session is over; only signing in helps.
 */
export type LiveStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'connecting'; readonly since: number }
  | { readonly phase: 'open'; readonly since: number }
  /** `since`: when it was lost; `until`: when it is tried again. Epoch ms. */
  | { readonly phase: 'waiting'; readonly since: number; readonly until: number; readonly tries: number }
  | { readonly phase: 'asleep'; readonly since: number }
  | { readonly phase: 'ended' }

const firstWaitMs = 250
const longestWaitMs = 3000

/** How long to wait before the next try: it doubles to three seconds, a fifth more or less so that not all tabs come at once. */
export function waitBefore(tries: number, chance: number): number {
  return Math.round(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries, 10)) * (0.8 + 0.4 * chance))
}
