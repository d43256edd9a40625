import type { Volume } from '@vitrine/contract'
import { expect, it } from 'vitest'
import { volumeUses } from './volume-use.ts'
import { arrangeVolumes, readVolumeView, writeVolumeView } from './volume-view.ts'

const read = (query: string) => readVolumeView(new URLSearchParams(query))
const volume = (name: string, allocationBytes: number, used = true): Volume => ({
  key: name, name, path: null, kind: 'file', format: null, capacityBytes: 1, allocationBytes, backing: null, usedBy: used ? [{ id: '1', name: 'm', target: 'vda' }] : [],
})

it('stands in the URL', () => {
  for (const query of ['', '?sort=-taken', '?sort=size&show=orphans', '?sort=-name', '?host=h&show=orphans']) expect(writeVolumeView(read(query))).toBe(query)
  expect(read('sort=nonsense&show=all')).toEqual({ column: 'name', descending: false, orphansOnly: false, host: null })
})

it('orders as people count, and shows orphans alone when asked', () => {
  const volumes = [volume('disk10', 5), volume('disk2', 9, false), volume('disk1', 7)]
  const uses = volumeUses(volumes)
  const names = (query: string) => arrangeVolumes(volumes, uses, read(query), 'en').map(({ name }) => name)
  expect(names('')).toEqual(['disk1', 'disk2', 'disk10'])
  expect(names('sort=-taken')).toEqual(['disk2', 'disk1', 'disk10'])
  expect(names('show=orphans')).toEqual(['disk2'])
})
