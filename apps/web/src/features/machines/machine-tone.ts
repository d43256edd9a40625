import type { MachineState } from '@vitrine/domain'
import type { Tone } from '@vitrine/ui'

const tones: Record<MachineState, Tone> = {
  running: 'running',
  paused: 'paused',
  suspended: 'saved',
  stopping: 'changing',
  off: 'off',
  saved: 'saved',
  crashed: 'failed',
  unknown: 'off',
}

/** Reasons that someone should look at, whatever the state is called. */
const alarming: ReadonlySet<string> = new Set(['crashed', 'failed', 'io-error', 'panicked', 'watchdog', 'api-error', 'post-copy-failed'])

/** How a machine's state looks: one that is off because it failed looks failed. */
export function toneOf(state: MachineState, reason: string): Tone {
  return isAlarming(state, reason) ? 'failed' : tones[state]
}

export function isAlarming(state: MachineState, reason: string): boolean {
  return state === 'crashed' || (state !== 'running' && alarming.has(reason))
}

/** Reasons that say no more than the state itself. */
const plain: ReadonlySet<string> = new Set(['unknown', 'booted', 'by-user', 'unpaused', 'shut-down', 'saved'])

/** Whether the reason is worth a place beside the state. */
export function tellsMore(reason: string): boolean {
  return !plain.has(reason)
}
