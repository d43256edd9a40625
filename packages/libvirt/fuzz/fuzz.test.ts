import { describe, expect, it } from 'vitest'
import { garbageCollector } from './collect.ts'
import { fuzz, seedsOfKeepalive } from './fuzz.ts'
import { judge } from './judge.ts'

describe('fuzzing', () => {
  it('ends every call of 20 000 changed frames with a value or a typed error, without growth', async () => {
    const result = await fuzz(20_000, 20_261_123, garbageCollector())
    expect(judge(result)).toEqual([])
    expect(seedsOfKeepalive).toBeGreaterThan(0)
  }, 120_000)
})

describe('the judge', () => {
  const good = { frames: 100, outcomes: new Map([['protocol-violation', 60], ['answered', 40]]), seconds: 1, slowestMs: 1, usedEarly: 1, usedLate: 2, peakUsed: 3 }

  it('finds nothing in a good run', () => {
    expect(judge(good)).toEqual([])
  })

  it('finds a hang, growth, an unbounded allocation, and a fuzzer that does not bite', () => {
    const bad = { ...good, frames: 101, slowestMs: 5000, usedLate: 1e9, peakUsed: 1e9 }
    expect(judge(bad)).toHaveLength(4)
    expect(judge({ ...good, outcomes: new Map([['answered', 100]]) })).toHaveLength(1)
    expect(judge({ ...good, outcomes: new Map([['protocol-violation', 100]]) })).toHaveLength(1)
  })
})
