import { describe, expect, it } from 'vitest'
import { cpuRanges, versionText } from './cpu-ranges.ts'
import { countMachines } from './machine-counts.ts'

describe('cpuRanges', () => {
  it('joins neighbours', () => {
    expect(cpuRanges([3, 0, 1, 2, 8, 11, 10])).toBe('0-3, 8, 10-11')
    expect(cpuRanges([])).toBe('')
    expect(cpuRanges([5, 5])).toBe('5')
  })
})

describe('versionText', () => {
  it('reads how libvirt counts', () => {
    expect([versionText(9_000_000), versionText(7_002_022), versionText(10_010_001)]).toEqual(['9.0.0', '7.2.22', '10.10.1'])
  })
})

describe('countMachines', () => {
  it('counts one host only, and promises of what runs only', () => {
    const machine = (hostId: string, state: 'running' | 'off' | 'paused') => ({ hostId, state, vcpus: 2, memoryKiB: 1024 })
    expect(countMachines([machine('a', 'running'), machine('a', 'off'), machine('a', 'paused'), machine('b', 'running')], 'a')).toEqual({
      total: 3, byState: [{ state: 'running', count: 1 }, { state: 'paused', count: 1 }, { state: 'off', count: 1 }], vcpus: 4, memoryKiB: 2048,
    })
  })
})
