import type { HostLoad, MachineSample, SampleSet } from '@vitrine/contract'
import { LibvirtError } from '@vitrine/libvirt'
import type { DiskSizes } from '@vitrine/libvirt-xml'
import type { Log } from '../../log.ts'
import type { OpenLink } from '../link/link.ts'
import { Pause } from '../pause.ts'
import { SampleHistory, type Sample } from './history.ts'
import { LoadReader } from './host-load.ts'
import { nextPace, paces } from './pace.ts'
import { ratesBetween, type Counters, type Rates } from './rates.ts'
import { readStats, type MachineStats } from './stats.ts'

export interface SamplerOptions {
  readonly hostId: string
  readonly log: Log
  /** Whether anybody looks: nobody needs a fast pace otherwise. */
  readonly watched: () => boolean
  /** Whether there are active machines to be asked for. */
  readonly anyActive: () => boolean
  readonly onSamples: (samples: SampleSet, load: HostLoad | null) => void
  readonly onSizes: (id: string, sizes: ReadonlyMap<string, DiskSizes>) => void
}

const tenMinutesMs = 600_000

/** Deadline of the call that samples all machines, ms: a machine that hangs makes a gap of this for all, once. More where the call usually takes long. */
const statsDeadline = { shortestMs: 4_000, timesUsual: 5, longestMs: 30_000 } as const

/** Samples a host's load and its active machines in bulk, at a pace that adapts to its cost. */
export class Sampler {
  readonly history = new SampleHistory()
  private readonly options: SamplerOptions
  private readonly loads: HostLoad[] = []
  private counters = new Map<string, Counters>()
  private readonly pause = new Pause()
  private paceMs: number = paces.watched
  private groupsRefused = false
  private usualMs = 0

  constructor(options: SamplerOptions) {
    this.options = options
  }

  /** The host's load of the last 10 minutes, oldest first. */
  recentLoad(): readonly HostLoad[] {
    return this.loads
  }

  /** Somebody began to look: samples now instead of at the slow pace. */
  hasten(): void {
    if (this.paceMs > paces.watched) this.pause.cutShort()
  }

  /** Works until the link is over. */
  async run(link: OpenLink): Promise<void> {
    const load = new LoadReader()
    this.counters = new Map()
    // other work may fall into the same time: what is dear twice in a row is dear
    let before = { cpuMs: 0, wallMs: 0 }
    while (!link.signal.aborted) {
      const cpuBefore = process.cpuUsage()
      const began = performance.now()
      try {
        await this.sample(link, load)
      } catch (error) {
        if (link.signal.aborted) return
        if (!(error instanceof LibvirtError)) this.options.log.error({ err: error }, 'sampling failed')
        else this.options.log.warn({ reason: error.reason, libvirt: error.message }, 'sampling failed')
      }
      const { user, system } = process.cpuUsage(cpuBefore)
      const cost = { cpuMs: (user + system) / 1000, wallMs: performance.now() - began }
      this.paceMs = nextPace({ cpuMs: Math.min(cost.cpuMs, before.cpuMs), wallMs: Math.min(cost.wallMs, before.wallMs) }, this.options.watched())
      await this.pause.wait(this.paceMs, link.signal)
      before = cost
    }
  }

  private async sample(link: OpenLink, loads: LoadReader): Promise<void> {
    const { hostId, anyActive, onSamples, onSizes } = this.options
    const [load, stats] = await Promise.all([loads.read(link.lanes.work), anyActive() ? this.readStats(link) : []])
    const at = Date.now()
    if (load !== null) this.remember(load)
    const samples = new Map<string, Sample>()
    const tuples: MachineSample[] = []
    const counters = new Map<string, Counters>()
    for (const machine of stats) {
      const rates = ratesBetween(this.counters.get(machine.id), machine.counters)
      counters.set(machine.id, machine.counters)
      samples.set(machine.id, { ...rates, memoryUsedKiB: machine.memoryUsedKiB, residentKiB: machine.residentKiB })
      tuples.push(tupleOf(machine, rates))
      onSizes(machine.id, machine.sizes)
    }
    this.counters = counters
    this.history.add(at, samples)
    onSamples({ hostId, at, machines: tuples }, load)
  }

  /** Drivers without bulk statistics have no samples. */
  private async readStats(link: OpenLink): Promise<MachineStats[]> {
    if (this.groupsRefused) return []
    const { shortestMs, timesUsual, longestMs } = statsDeadline
    const began = performance.now()
    try {
      const stats = await readStats(link.lanes.work, Math.min(longestMs, Math.max(shortestMs, this.usualMs * timesUsual)))
      this.usualMs = performance.now() - began
      return stats
    } catch (error) {
      if (!(error instanceof LibvirtError) || (error.reason !== 'no-support' && error.reason !== 'argument-unsupported')) throw error
      this.groupsRefused = true
      return []
    }
  }

  private remember(load: HostLoad): void {
    this.loads.push(load)
    while ((this.loads[0]?.at ?? load.at) < load.at - tenMinutesMs) this.loads.shift()
  }
}

/** Gaps travel as 0, but for memory, where -1 says that nothing is known. */
function tupleOf({ id, memoryUsedKiB, residentKiB }: MachineStats, rates: Rates): MachineSample {
  return [id, rates.cpu ?? 0, memoryUsedKiB ?? -1, residentKiB ?? 0, rates.netReceived ?? 0, rates.netSent ?? 0, rates.diskRead ?? 0, rates.diskWritten ?? 0]
}
