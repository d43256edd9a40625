import type { Volume } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { fullness, poolSums, volumeUses } from './volume-use.ts'

const volume = (name: string, more: Partial<Volume> = {}): Volume => ({
  key: `/pool/${name}`, name, path: `/pool/${name}`, kind: 'file', format: 'qcow2', capacityBytes: 100, allocationBytes: 10, backing: null, usedBy: [], ...more,
})

describe('volumeUses', () => {
  it('tells orphans from what machines and other volumes need', () => {
    const volumes = [
      volume('base'), volume('web', { backing: '/pool/base', usedBy: [{ id: '1', name: 'web', target: 'vda' }] }),
      volume('left'), volume('elsewhere', { backing: '/other/base' }),
    ]
    const uses = volumeUses(volumes)
    expect(uses.get('/pool/base')).toEqual({ machines: [], backs: ['web'], orphan: false })
    expect(uses.get('/pool/web')?.orphan).toBe(false)
    expect(uses.get('/pool/left')?.orphan).toBe(true)
    expect(poolSums(volumes, uses)).toEqual({ allocatedBytes: 40, promisedBytes: 400, orphans: 2, orphanBytes: 20 })
  })
})

describe('fullness', () => {
  it('warns before it is too late, and never divides by nothing', () => {
    expect(fullness(50, 100)).toEqual({ share: 0.5, level: 'fine' })
    expect(fullness(90, 100).level).toBe('tight')
    expect(fullness(120, 100)).toEqual({ share: 1, level: 'full' })
    expect(fullness(5, 0)).toEqual({ share: 0, level: 'fine' })
  })
})
