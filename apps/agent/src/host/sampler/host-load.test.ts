import { describe, expect, it } from 'vitest'
import { loadBetween } from './host-load.ts'

const memory = { totalKiB: 1000, freeKiB: 300, buffersAndCacheKiB: 200 }
const before = { user: 100n, kernel: 50n, idle: 1000n, iowait: 0n }

describe('loadBetween', () => {
  it('tells shares of all CPUs, and memory without what is cache', () => {
    expect(loadBetween(7, before, { user: 140n, kernel: 60n, idle: 1045n, iowait: 5n }, memory)).toEqual({
      at: 7, cpu: 0.5, cpuUser: 0.4, cpuSystem: 0.1, cpuIowait: 0.05, memoryUsedKiB: 500, memoryTotalKiB: 1000, buffersAndCacheKiB: 200,
    })
  })

  it('tells nothing of no time and of counters that went back', () => {
    expect(loadBetween(7, before, before, memory)).toBeNull()
    expect(loadBetween(7, before, { ...before, user: 0n, idle: 2000n }, memory)).toBeNull()
  })
})
