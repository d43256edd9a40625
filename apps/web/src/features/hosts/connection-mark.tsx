'use client'

import type { HostConnection } from '@vitrine/contract'
import { StateMark, type Tone } from '@vitrine/ui'
import { useWords } from '../../shared/words/words-context.tsx'

const tones = { connecting: 'changing', open: 'running', stale: 'paused', waiting: 'failed', closed: 'off' } as const satisfies Record<HostConnection['phase'], Tone>

/** Whether a host answers: shape, word and colour. */
export function ConnectionMark({ connection, strong = false }: { connection: HostConnection; strong?: boolean }) {
  const words = useWords()
  return <StateMark tone={tones[connection.phase]} word={words.hosts.phase[connection.phase]} strong={strong} />
}
