import { LibvirtError } from '@vitrine/libvirt'
import type { Log } from '../log.ts'
import type { OpenLink } from './link/link.ts'
import type { HostModel } from './model.ts'
import type { Reader } from './machine/reading.ts'
import { Pause } from './pause.ts'

/** One noun that can be read as a whole. */
export interface Swept {
  /** Reads everything; what is gone is removed. */
  readAll(session: Reader): Promise<void>
  /** Looks for what no event told, corrects it, and returns how much that was. */
  sweep(session: Reader): Promise<number>
}

export interface UpkeepOptions {
  readonly model: HostModel
  readonly nouns: readonly Swept[]
  readonly log: Log
  /** Everything was read for the first time. */
  readonly onComplete: () => void
}

/** Between sweeps, ms: at least the first; longer where a sweep takes long, so that it stays below a hundredth of the time. */
const sweepPace = { shortestMs: 30_000, longestMs: 300_000, perMsOfCost: 100 } as const

/** After a full reading that failed, ms. */
const retryMs = 2_000

/** When to sweep again after a sweep that took `costMs`. */
export function nextSweep(costMs: number): number {
  return Math.min(sweepPace.longestMs, Math.max(sweepPace.shortestMs, Math.round(costMs * sweepPace.perMsOfCost)))
}

/** Reads a host at each connect, then repairs what events failed to tell. */
export class Upkeep {
  private readonly options: UpkeepOptions
  private readonly pause = new Pause()

  constructor(options: UpkeepOptions) {
    this.options = options
  }

  /** Sweeps as soon as possible instead of at the usual time. */
  sweepSoon(): void {
    this.pause.cutShort()
  }

  /** Works until the link is over. */
  async run(link: OpenLink): Promise<void> {
    while (!link.signal.aborted && !(await this.attempt(link, 'reading the host', () => this.readAll(link)))) {
      await this.pause.wait(retryMs, link.signal)
    }
    let costMs = 0
    while (!link.signal.aborted) {
      await this.pause.wait(nextSweep(costMs), link.signal)
      if (link.signal.aborted) return
      const began = performance.now()
      await this.attempt(link, 'sweeping the host', () => this.sweep(link))
      costMs = performance.now() - began
    }
  }

  private async readAll({ lanes }: OpenLink): Promise<void> {
    const { model, nouns, log, onComplete } = this.options
    const began = performance.now()
    for (const noun of nouns) await noun.readAll(lanes.work)
    log.info({ machines: model.machines.size, networks: model.networks.size, pools: model.pools.size, ms: Math.round(performance.now() - began) }, 'the host was read')
    if (model.complete) return
    model.complete = true
    onComplete()
  }

  private async sweep({ lanes }: OpenLink): Promise<void> {
    const { model, nouns, log } = this.options
    let repaired = 0
    for (const noun of nouns) repaired += await noun.sweep(lanes.work)
    model.repaired += repaired
    if (repaired > 0) log.info({ repaired }, 'the sweep found what no event had told')
  }

  /** Resolves with whether `work` was done. A failure that is not libvirt's is ours and worth the whole stack. */
  private async attempt(link: OpenLink, what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof LibvirtError)) this.options.log.error({ err: error }, `${what} failed`)
      else if (!link.signal.aborted) this.options.log.warn({ reason: error.reason, libvirt: error.message }, `${what} failed`)
      return false
    }
  }
}
