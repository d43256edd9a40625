import type { Volume } from '@vitrine/contract'

/** Who needs a volume: machines by their definition, other volumes that are written on top of it. */
export interface VolumeUse {
  readonly machines: Volume['usedBy']
  /** Names of the volumes of the same pool that have it as their backing file. */
  readonly backs: readonly string[]
  /** Neither a machine nor another volume needs it. */
  readonly orphan: boolean
}

/** Tells for every volume (by key) who needs it. A base image is no orphan while something is built on it. */
export function volumeUses(volumes: readonly Volume[]): ReadonlyMap<string, VolumeUse> {
  const backedBy = new Map<string, string[]>()
  for (const { backing, name } of volumes) {
    if (backing !== null) backedBy.set(backing, [...(backedBy.get(backing) ?? []), name])
  }
  return new Map(volumes.map((volume) => {
    const backs = volume.path === null ? [] : backedBy.get(volume.path) ?? []
    return [volume.key, { machines: volume.usedBy, backs, orphan: volume.usedBy.length === 0 && backs.length === 0 }]
  }))
}

/** Sums over a pool's volumes, in bytes. Promised is what they could grow to: more than the pool has means that it can run full. */
export function poolSums(volumes: readonly Volume[], uses: ReadonlyMap<string, VolumeUse>) {
  const sum = (read: (volume: Volume) => number) => volumes.reduce((total, volume) => total + read(volume), 0)
  const orphans = volumes.filter(({ key }) => uses.get(key)?.orphan === true)
  return {
    allocatedBytes: sum(({ allocationBytes }) => allocationBytes),
    promisedBytes: sum(({ capacityBytes }) => capacityBytes),
    orphans: orphans.length,
    orphanBytes: orphans.reduce((total, { allocationBytes }) => total + allocationBytes, 0),
  }
}

/** How full something is, 0..1, and whether that is worth a warning. Nothing is full of nothing. */
export function fullness(usedBytes: number, totalBytes: number): { share: number; level: 'fine' | 'tight' | 'full' } {
  const share = totalBytes <= 0 ? 0 : Math.min(Math.max(usedBytes / totalBytes, 0), 1)
  return { share, level: share >= 0.95 ? 'full' : share >= 0.85 ? 'tight' : 'fine' }
}
