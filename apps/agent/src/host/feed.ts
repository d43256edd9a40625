import { setTimeout as delay } from 'node:timers/promises'
import type { HostChange, HostLoad, HostSnapshot, HostSummary, MachineEvent, SampleSet } from '@vitrine/contract'
import { nouns, type HostModel, type Noun } from './model.ts'

/** What a watcher of a host receives, in order. */
export type FeedMessage = { type: 'snapshot'; snapshot: HostSnapshot } | HostChange

export interface FeedSource {
  readonly model: HostModel
  summary(): HostSummary
}

/** Where the watcher stopped before, to go on from there. */
export interface FeedPosition {
  readonly epoch: string
  readonly revision: number
}

/** Bounds of what waits for one slow watcher. Rows wait by id only, samples by their newest set. */
export const feedLimits = { rows: 20_000, events: 512 } as const

/**
 * One watcher's queue. A change is remembered as an id and read from the model when the watcher takes it, so that any
 * number of changes of a row cost one message, and a watcher that is slow costs ids and never rows.
 */
export class Feed {
  private readonly source: FeedSource
  private readonly dirty: Record<Noun, Set<string>> = { machines: new Set(), networks: new Set(), pools: new Set() }
  private readonly events: MachineEvent[] = []
  private samples: { samples: SampleSet; load: HostLoad | null } | undefined
  private hostChanged = true
  private snapshotDue: boolean
  private behind = false
  private wake: (() => void) | undefined
  private readonly stopListening: () => void

  constructor(source: FeedSource, from?: FeedPosition) {
    this.source = source
    this.snapshotDue = !this.resumeFrom(from)
    this.stopListening = source.model.onChange((noun, id) => {
      if (this.snapshotDue || this.behind) return
      this.dirty[noun].add(id)
      if (this.dirty[noun].size > feedLimits.rows) this.fallBehind()
      this.ring()
    })
  }

  tellHost(): void {
    this.hostChanged = true
    this.ring()
  }

  tellSamples(samples: SampleSet, load: HostLoad | null): void {
    this.samples = { samples, load }
    this.ring()
  }

  tellEvent(event: MachineEvent): void {
    if (this.snapshotDue || this.behind) return
    this.events.push(event)
    if (this.events.length > feedLimits.events) this.fallBehind()
    this.ring()
  }

  /** The model was read for the first time: the snapshot can go. */
  tellComplete(): void {
    this.ring()
  }

  /**
   * What to send now, oldest kind first: the host's connection, the snapshot, rows, events, samples. Empty when there is nothing.
   * Ends with `resync` when the watcher fell behind.
   */
  take(): FeedMessage[] {
    const out: FeedMessage[] = []
    if (this.snapshotDue) {
      if (this.source.model.complete) {
        this.snapshotDue = false
        this.hostChanged = false
        out.push({ type: 'snapshot', snapshot: this.snapshot() })
      }
    }
    if (this.hostChanged) {
      this.hostChanged = false
      out.push({ type: 'host', host: this.source.summary() })
    }
    if (this.behind) return [...out, { type: 'resync', because: 'behind' }]
    const delta = this.delta()
    if (delta !== undefined) out.push(delta)
    for (const event of this.events.splice(0)) out.push({ type: 'event', event })
    if (this.samples !== undefined && !this.snapshotDue) {
      out.push({ type: 'samples', ...this.samples })
      this.samples = undefined
    }
    return out
  }

  /**
   * Messages until `signal` ends it. Everything that changes within one turn of the event loop travels in one message.
   * @param crowded whether the way to the watcher is full: nothing is taken from the model while it is
   */
  async *messages(signal: AbortSignal, crowded: () => boolean): AsyncGenerator<FeedMessage, void, undefined> {
    const aborted = () => this.ring()
    signal.addEventListener('abort', aborted)
    try {
      while (!signal.aborted) {
        if (crowded()) {
          await delay(20)
          continue
        }
        const batch = this.take()
        for (const message of batch) {
          yield message
          if (message.type === 'resync') return
        }
        if (batch.length === 0) await this.rung()
      }
    } finally {
      signal.removeEventListener('abort', aborted)
      this.stopListening()
    }
  }

  private resumeFrom(from: FeedPosition | undefined): boolean {
    const { model } = this.source
    if (from === undefined || from.epoch !== model.epoch || from.revision > model.revision || !model.complete) return false
    for (const noun of nouns) {
      const ids = model[noun].idsSince(from.revision)
      if (ids === undefined) return false
      for (const id of ids) this.dirty[noun].add(id)
    }
    return true
  }

  private delta(): FeedMessage | undefined {
    if (this.snapshotDue || nouns.every((noun) => this.dirty[noun].size === 0)) return undefined
    const { model } = this.source
    const machines = taken(this.dirty.machines, model.machines)
    const networks = taken(this.dirty.networks, model.networks)
    const pools = taken(this.dirty.pools, model.pools)
    return {
      type: 'delta',
      epoch: model.epoch,
      revision: model.revision,
      machines: machines.rows,
      networks: networks.rows,
      pools: pools.rows,
      gone: { machines: machines.gone, networks: networks.gone, pools: pools.gone },
    }
  }

  private snapshot(): HostSnapshot {
    const { model } = this.source
    return {
      epoch: model.epoch,
      revision: model.revision,
      host: this.source.summary(),
      machines: [...model.machines.values()],
      networks: [...model.networks.values()],
      pools: [...model.pools.values()],
      repaired: model.repaired,
    }
  }

  private fallBehind(): void {
    this.behind = true
    this.events.length = 0
    for (const noun of nouns) this.dirty[noun].clear()
  }

  /** Resolves after the turn of the event loop in which something was told. */
  private async rung(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = () => {
        this.wake = undefined
        setImmediate(resolve)
      }
    })
  }

  private ring(): void {
    this.wake?.()
  }
}

function taken<R>(ids: Set<string>, rows: { get(id: string): R | undefined }): { rows: R[]; gone: string[] } {
  const found: R[] = []
  const gone: string[] = []
  for (const id of ids) {
    const row = rows.get(id)
    if (row === undefined) gone.push(id)
    else found.push(row)
  }
  ids.clear()
  return { rows: found, gone }
}
