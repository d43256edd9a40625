import type { DiskSizes } from '@vitrine/libvirt-xml'

/** A guest that writes changes its disks' allocation with every sample; readers of the row want it now and then, ms. */
const pauseMs = 60_000

/** Lets sizes through when a capacity changed, else once in a while. */
export class SizeGate {
  private readonly last = new Map<string, { at: number; capacities: string }>()

  passes(id: string, sizes: ReadonlyMap<string, DiskSizes>, now = performance.now()): boolean {
    if (sizes.size === 0) return false
    const capacities = [...sizes].map(([target, { capacityBytes }]) => `${target} ${capacityBytes}`).join()
    const before = this.last.get(id)
    if (before !== undefined && before.capacities === capacities && now - before.at < pauseMs) return false
    this.last.set(id, { at: now, capacities })
    return true
  }

  forget(id: string): void {
    this.last.delete(id)
  }
}
