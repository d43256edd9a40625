import type { Volume } from '@vitrine/contract'
import type { VolumeUse } from './volume-use.ts'

export const volumeColumns = ['name', 'format', 'size', 'taken'] as const
export type VolumeColumn = (typeof volumeColumns)[number]

/** How the table of volumes is looked at; it stands in the URL. */
export interface VolumeView {
  readonly column: VolumeColumn
  readonly descending: boolean
  readonly orphansOnly: boolean
  /** The host that the page's address names beside the pool; kept as it is. */
  readonly host: string | null
}

/** Reads `?sort=-taken&show=orphans`; what isn't understood is the usual. */
export function readVolumeView(params: { get: (name: string) => string | null }): VolumeView {
  const sort = params.get('sort') ?? ''
  const descending = sort.startsWith('-')
  const column = volumeColumns.find((one) => one === sort.replace(/^-/, '')) ?? 'name'
  return { column, descending, orphansOnly: params.get('show') === 'orphans', host: params.get('host') }
}

/** The query string of a view, with its `?`; empty for the usual one. */
export function writeVolumeView({ column, descending, orphansOnly, host }: VolumeView): string {
  const params = new URLSearchParams()
  if (host !== null) params.set('host', host)
  if (column !== 'name' || descending) params.set('sort', `${descending ? '-' : ''}${column}`)
  if (orphansOnly) params.set('show', 'orphans')
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** The volumes of a view, in its order. Names are ordered as people count: disk2 before disk10. */
export function arrangeVolumes(volumes: readonly Volume[], uses: ReadonlyMap<string, VolumeUse>, view: VolumeView, locale: string): Volume[] {
  const names = new Intl.Collator(locale, { numeric: true })
  const byName = (a: Volume, b: Volume) => names.compare(a.name, b.name)
  const compare = {
    name: byName,
    format: (a: Volume, b: Volume) => names.compare(a.format ?? '', b.format ?? '') || byName(a, b),
    size: (a: Volume, b: Volume) => a.capacityBytes - b.capacityBytes || byName(a, b),
    taken: (a: Volume, b: Volume) => a.allocationBytes - b.allocationBytes || byName(a, b),
  }[view.column]
  const sorted = volumes.filter(({ key }) => !view.orphansOnly || uses.get(key)?.orphan === true).toSorted(compare)
  return view.descending ? sorted.toReversed() : sorted
}
