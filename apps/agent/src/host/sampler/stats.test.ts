import type { TypedValue } from '@vitrine/libvirt'
import { describe, expect, it } from 'vitest'
import { statsOf } from './stats.ts'

const read = (values: Record<string, TypedValue>) => statsOf('a', new Map(Object.entries(values)), 5)

describe('statsOf', () => {
  it('sums interfaces and disks and keeps the sizes by target', () => {
    const stats = read({
      'cpu.time': 7n, 'net.count': 2, 'net.0.rx.bytes': 1n, 'net.0.tx.bytes': 2n, 'net.1.rx.bytes': 10n, 'net.1.tx.bytes': 20n,
      'block.count': 2, 'block.0.name': 'vda', 'block.0.rd.bytes': 3n, 'block.0.wr.bytes': 4n, 'block.0.capacity': 1024n, 'block.0.allocation': 512n,
      'block.1.name': 'sda', 'balloon.available': 1000n, 'balloon.unused': 100n, 'balloon.usable': 400n, 'balloon.rss': 2000n,
    })
    expect(stats.counters).toEqual({ at: 5, cpuNs: 7n, netReceived: 11n, netSent: 22n, diskRead: 3n, diskWritten: 4n })
    expect(stats).toMatchObject({ memoryUsedKiB: 600, residentKiB: 2000 })
    expect([...stats.sizes]).toEqual([['vda', { capacityBytes: 1024, allocationBytes: 512 }]])
  })

  it('does not guess what was not told', () => {
    const stats = read({ 'balloon.current': 1024n })
    expect(stats).toMatchObject({ memoryUsedKiB: null, residentKiB: null, counters: { cpuNs: null, netReceived: null, diskRead: null } })
  })
})
