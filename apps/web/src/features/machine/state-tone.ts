import type { MachineState } from '@vitrine/domain'
import type { Tone } from '@vitrine/ui'

/** What a state means to the one who looks. */
export const toneOfState = {
  running: 'running',
  paused: 'paused',
  suspended: 'paused',
  stopping: 'changing',
  off: 'off',
  saved: 'saved',
  crashed: 'failed',
  unknown: 'off',
} as const satisfies Record<MachineState, Tone>
