import { describe, expect, it } from 'vitest'
import { ratesBetween, type Counters } from './rates.ts'

const start: Counters = { at: 1000, cpuNs: 1_000_000_000n, netReceived: 100n, netSent: 0n, diskRead: null, diskWritten: 5n }

describe('ratesBetween', () => {
  it('counts CPU in cores and the rest in bytes per second', () => {
    const now: Counters = { at: 3000, cpuNs: 4_000_000_000n, netReceived: 2_100n, netSent: 0n, diskRead: 4n, diskWritten: 5n }
    expect(ratesBetween(start, now)).toEqual({ cpu: 1.5, netReceived: 1000, netSent: 0, diskRead: null, diskWritten: 0 })
  })

  it('makes a gap of a counter that went back, of a first reading and of no time', () => {
    expect(ratesBetween(start, { ...start, at: 2000, cpuNs: 5n, netReceived: 99n })).toMatchObject({ cpu: null, netReceived: null, netSent: 0 })
    expect(ratesBetween(undefined, start).cpu).toBeNull()
    expect(ratesBetween(start, start).cpu).toBeNull()
  })

  it('is exact beyond what a double holds', () => {
    const huge = 2n ** 62n
    expect(ratesBetween({ ...start, cpuNs: huge }, { ...start, at: 2000, cpuNs: huge + 500_000_000n }).cpu).toBe(0.5)
  })
})
