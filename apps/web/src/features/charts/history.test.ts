import type { HostLoad, MachineSample } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { chartRangeOf } from './chart-range.ts'
import { withLoad } from './host-load.ts'
import { emptyHistory, keptMs, withSamples } from './machine-history.ts'

const sample = (cpu: number, memory = 1024): MachineSample => ['m', cpu, memory, 2048, 1, 2, 3, 4]
const set = (at: number, ...machines: MachineSample[]) => ({ hostId: 'h', at, machines })

describe('withSamples', () => {
  it('adds a moment to every column', () => {
    const history = withSamples(withSamples(emptyHistory, 'm', set(1000, sample(0.5))), 'm', set(3000, sample(1.5)))
    expect(history).toEqual({ at: [1000, 3000], cpu: [0.5, 1.5], memoryUsedKiB: [1024, 1024], residentKiB: [2048, 2048], netReceived: [1, 1], netSent: [2, 2], diskRead: [3, 3], diskWritten: [4, 4] })
  })

  it('leaves a gap while the machine is not active, and where its balloon is silent', () => {
    const history = withSamples(withSamples(emptyHistory, 'm', set(1000, sample(0.5, -1))), 'm', set(3000))
    expect(history.cpu).toEqual([0.5, null])
    expect(history.memoryUsedKiB).toEqual([null, null])
  })

  it('takes no moment twice, and forgets what no range shows', () => {
    const one = withSamples(emptyHistory, 'm', set(1000, sample(1)))
    expect(withSamples(one, 'm', set(1000, sample(2)))).toBe(one)
    const later = withSamples(one, 'm', set(1000 + keptMs + 1, sample(3)))
    expect(later.at).toEqual([1000 + keptMs + 1])
    expect(later.diskWritten).toEqual([4])
  })
})

describe('withLoad', () => {
  const load = (at: number): HostLoad => ({ at, cpu: 0.1, cpuUser: 0.05, cpuSystem: 0.05, cpuIowait: 0, memoryUsedKiB: 1, memoryTotalKiB: 2, buffersAndCacheKiB: 0 })
  it('keeps ten minutes in order', () => {
    expect(withLoad([load(1), load(2)], load(2))).toHaveLength(2)
    expect(withLoad([load(1), load(2)], load(keptMs + 2)).map(({ at }) => at)).toEqual([2, keptMs + 2])
  })
})

describe('chartRangeOf', () => {
  it('takes the known words only', () => {
    expect([chartRangeOf('2m'), chartRangeOf('1y'), chartRangeOf(undefined), chartRangeOf(['2m'])]).toEqual(['2m', '10m', '10m', '10m'])
  })
})
