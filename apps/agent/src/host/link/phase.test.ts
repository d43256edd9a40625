import type { HostConnection } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { nextPhase } from './phase.ts'

const open: HostConnection = { phase: 'open', since: 1 }
const because = { reason: 'host-refused', values: {} } as const

describe('nextPhase', () => {
  it('is stale while an open daemon is silent, and open again at its first word', () => {
    const stale = nextPhase(open, { type: 'silent' }, 2)
    expect(stale).toEqual({ phase: 'stale', since: 2 })
    expect(nextPhase(stale, { type: 'answered' }, 3)).toEqual({ phase: 'open', since: 3 })
    expect(nextPhase(open, { type: 'answered' }, 3)).toBe(open)
  })

  it('waits since the first failure, however many follow', () => {
    const first = nextPhase(open, { type: 'failed', because, retryAt: 20 }, 10)
    const second = nextPhase(first, { type: 'failed', because, retryAt: 40 }, 30)
    expect(second).toEqual({ phase: 'waiting', since: 10, until: 40, because })
    expect(nextPhase(second, { type: 'silent' }, 31)).toBe(second)
    expect(nextPhase(second, { type: 'opened' }, 50)).toEqual({ phase: 'open', since: 50 })
  })
})
