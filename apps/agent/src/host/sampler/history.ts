import type { MachineHistory } from '@vitrine/contract'

/** What is kept of each sample, in the order of its columns in memory. */
const columns = ['cpu', 'memoryUsedKiB', 'residentKiB', 'netReceived', 'netSent', 'diskRead', 'diskWritten'] as const
type Column = (typeof columns)[number]
export type Sample = Readonly<Record<Column, number | null>>

/** 10 minutes at the fastest pace of one sample in two seconds. */
export const historySlots = 300

/**
 * The last samples of all machines of a host, as rings that share one time axis. Numbers are kept as 32-bit floats
 * (8.4 kB for a machine), NaN is a gap. A machine without a sample on the whole axis costs nothing.
 */
export class SampleHistory {
  private readonly times = new Float64Array(historySlots)
  private readonly rings = new Map<string, { values: Float32Array; lastTurn: number }>()
  /** How many moments were begun; the slot of one is its turn modulo the slots. */
  private turns = 0

  /** Begins the next moment (epoch ms) and takes the samples of all machines that have one. */
  add(at: number, samples: ReadonlyMap<string, Sample>): void {
    const slot = this.turns % historySlots
    this.turns += 1
    this.times[slot] = at
    for (const [id, ring] of this.rings) {
      if (this.turns - ring.lastTurn > historySlots && !samples.has(id)) this.rings.delete(id)
      else for (const [index] of columns.entries()) ring.values[index * historySlots + slot] = Number.NaN
    }
    for (const [id, sample] of samples) {
      const ring = this.ring(id)
      ring.lastTurn = this.turns
      for (const [index, column] of columns.entries()) ring.values[index * historySlots + slot] = sample[column] ?? Number.NaN
    }
  }

  /** Columns of one machine from `since` (epoch ms) on, oldest first; empty for one that was never sampled. */
  of(id: string, since: number): MachineHistory {
    const ring = this.rings.get(id)
    const slots = ring === undefined ? [] : this.slotsSince(since)
    const column = (name: Column): (number | null)[] => slots.map((slot) => (ring === undefined ? null : valueOf(ring.values, columns.indexOf(name), slot)))
    return {
      at: slots.map((slot) => this.times[slot] ?? 0),
      cpu: column('cpu'),
      memoryUsedKiB: column('memoryUsedKiB'),
      residentKiB: column('residentKiB'),
      netReceived: column('netReceived'),
      netSent: column('netSent'),
      diskRead: column('diskRead'),
      diskWritten: column('diskWritten'),
    }
  }

  /** CPU in cores of every machine since then, gaps as 0: for sparklines. */
  recentCpu(since: number): Record<string, number[]> {
    const slots = this.slotsSince(since)
    return Object.fromEntries([...this.rings].map(([id, { values }]) => [id, slots.map((slot) => valueOf(values, 0, slot) ?? 0)]))
  }

  private ring(id: string): { values: Float32Array; lastTurn: number } {
    const known = this.rings.get(id)
    if (known !== undefined) return known
    const made = { values: new Float32Array(columns.length * historySlots).fill(Number.NaN), lastTurn: 0 }
    this.rings.set(id, made)
    return made
  }

  private slotsSince(since: number): number[] {
    const first = Math.max(0, this.turns - historySlots)
    return Array.from({ length: this.turns - first }, (_, index) => (first + index) % historySlots).filter((slot) => (this.times[slot] ?? 0) >= since)
  }
}

function valueOf(values: Float32Array, column: number, slot: number): number | null {
  const value = values[column * historySlots + slot]
  return value === undefined || Number.isNaN(value) ? null : Math.round(value * 10_000) / 10_000
}
