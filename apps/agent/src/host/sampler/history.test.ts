import { describe, expect, it } from 'vitest'
import { historySlots, SampleHistory, type Sample } from './history.ts'

const sample = (cpu: number | null): Sample => ({ cpu, memoryUsedKiB: null, residentKiB: 16_777_216, netReceived: 1, netSent: 2, diskRead: 3, diskWritten: 4 })

describe('SampleHistory', () => {
  it('keeps the columns of each machine on one time axis, with gaps', () => {
    const history = new SampleHistory()
    history.add(1000, new Map([['a', sample(0.5)], ['b', sample(1)]]))
    history.add(3000, new Map([['b', sample(null)]]))
    history.add(5000, new Map([['a', sample(0.25)], ['b', sample(2)]]))
    expect(history.of('a', 0)).toEqual({
      at: [1000, 3000, 5000], cpu: [0.5, null, 0.25], memoryUsedKiB: [null, null, null], residentKiB: [16_777_216, null, 16_777_216],
      netReceived: [1, null, 1], netSent: [2, null, 2], diskRead: [3, null, 3], diskWritten: [4, null, 4],
    })
    expect(history.of('b', 3000).cpu).toEqual([null, 2])
    expect(history.recentCpu(2000)).toEqual({ a: [0, 0.25], b: [0, 2] })
    expect(history.of('unknown', 0)).toMatchObject({ at: [], cpu: [] })
  })

  it('holds its slots and no more, and forgets machines that are no longer sampled', () => {
    const history = new SampleHistory()
    history.add(0, new Map([['gone', sample(1)]]))
    for (let n = 1; n <= historySlots + 5; n++) history.add(n, new Map([['a', sample(n)]]))
    const { at, cpu } = history.of('a', 0)
    expect(at).toHaveLength(historySlots)
    expect(at[0]).toBe(6)
    expect(cpu.at(-1)).toBe(historySlots + 5)
    expect(Object.keys(history.recentCpu(0))).toEqual(['a'])
  })
})
