import type { MachineSample, SampleSet } from '@vitrine/contract'

/** Two minutes, as the agent samples. */
export const sparkSlots = 60

export interface CpuSeries {
  /** Cores in use, oldest first; null is a moment without a sample. */
  readonly values: readonly (number | null)[]
  readonly last: MachineSample | null
}

const nothing: CpuSeries = { values: [], last: null }

/**
 * The newest samples of every machine, outside the query cache: they come every few seconds for all machines, and only the
 * few rows on screen render for them.
 */
export function createSampleStore() {
  const series = new Map<string, CpuSeries>()
  const hosts = new Map<string, Set<string>>()
  const readers = new Map<string, Set<() => void>>()
  const everyReader = new Set<() => void>()
  let version = 0

  const tell = (ids: Iterable<string>) => {
    version += 1
    for (const id of ids) for (const reader of readers.get(id) ?? []) reader()
    for (const reader of everyReader) reader()
  }

  return {
    /** What the server remembers; live samples that came before it stay at the end. */
    seed(remembered: Readonly<Record<string, readonly number[]>>) {
      const touched: string[] = []
      for (const [id, values] of Object.entries(remembered)) {
        const have = series.get(id)
        if (have !== undefined && have.values.length >= values.length) continue
        series.set(id, { values: values.slice(-sparkSlots), last: have?.last ?? null })
        touched.push(id)
      }
      tell(touched)
    },
    add(set: SampleSet) {
      const before = hosts.get(set.hostId) ?? new Set<string>()
      const now = new Set<string>()
      for (const sample of set.machines) {
        const [id, cpu] = sample
        now.add(id)
        const have = series.get(id)?.values ?? []
        series.set(id, { values: [...have.slice(1 - sparkSlots), cpu], last: sample })
      }
      // Not in the set: not active any more. Its line ends instead of standing still.
      for (const id of before) if (!now.has(id)) series.delete(id)
      hosts.set(set.hostId, now)
      tell(new Set([...before, ...now]))
    },
    of: (id: string): CpuSeries => series.get(id) ?? nothing,
    /** Grows with every change, for who computes over all of it. */
    version: () => version,
    subscribe(id: string, reader: () => void) {
      const set = readers.get(id) ?? new Set()
      readers.set(id, set.add(reader))
      return () => {
        set.delete(reader)
        if (set.size === 0) readers.delete(id)
      }
    },
    subscribeAll(reader: () => void) {
      everyReader.add(reader)
      return () => {
        everyReader.delete(reader)
      }
    },
  }
}

export type SampleStore = ReturnType<typeof createSampleStore>

/** CPU in use as a share (0..1) of the machine's own vCPUs, evened out over the last ten seconds; null without a sample. */
export function steadyShare(series: CpuSeries, vcpus: number): number | null {
  const lately = series.values.slice(-5).filter((value) => value !== null)
  if (lately.length === 0 || vcpus <= 0) return null
  return lately.reduce((sum, value) => sum + value, 0) / lately.length / vcpus
}
