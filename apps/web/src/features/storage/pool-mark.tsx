'use client'

import type { PoolRow } from '@vitrine/contract'
import { StateMark, type Tone } from '@vitrine/ui'
import { useWords } from '../../shared/words/words-context.tsx'

const tones = { inactive: 'off', building: 'changing', running: 'running', degraded: 'paused', inaccessible: 'failed' } as const satisfies Record<PoolRow['state'], Tone>

export function PoolMark({ state, strong = false }: { state: PoolRow['state']; strong?: boolean }) {
  return <StateMark tone={tones[state]} word={useWords().storage.states[state]} strong={strong} />
}
