import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { HostFacts, HostLoad, HostSummary, MachineEvent, MachineHistory } from '@vitrine/contract'
import { LibvirtError, type Domain, type DomainEvent, type Network, type Session, type StoragePool } from '@vitrine/libvirt'
import type { Log } from '../log.ts'
import { readHostFacts } from '../services/hosts/facts.ts'
import { EventRing } from './event-ring.ts'
import { fail } from './failure.ts'
import { Feeds } from './feeds.ts'
import { hostIdOf } from './identity.ts'
import { HostLink, type LaneName, type OpenLink } from './link/link.ts'
import { MachineBook } from './machine/book.ts'
import { changesMachine, eventWords } from './machine/event-words.ts'
import { entersState, lifecycleWords } from './machine/lifecycle.ts'
import { MachineSync } from './machine/sync.ts'
import { HostModel, type MachineContent, type NetworkContent, type PoolContent } from './model.ts'
import { networkKind } from './objects/networks.ts'
import { ObjectSync } from './objects/object-sync.ts'
import { poolKind } from './objects/pools.ts'
import { Sampler } from './sampler/sampler.ts'
import { Survey } from './survey/survey.ts'
import { Upkeep } from './upkeep.ts'

/** Between readings of what the host is, ms. */
const factsPaceMs = 300_000

/** One libvirt host: its connection, what is known of it, and who watches. */
export class Host {
  readonly id: string
  readonly uri: string
  readonly model = new HostModel()
  readonly feeds = new Feeds(this, () => this.sampler.hasten())
  readonly log: Log
  private readonly link: HostLink
  private readonly book: MachineBook
  private readonly machines: MachineSync
  private readonly networks: ObjectSync<Network, NetworkContent>
  private readonly pools: ObjectSync<StoragePool, PoolContent>
  private readonly upkeep: Upkeep
  private readonly survey: Survey
  private readonly sampler: Sampler
  private readonly events = new EventRing()
  private readonly changeListeners = new Set<() => void>()
  private facts: HostFacts | null = null

  constructor(uri: string, log: Log) {
    this.id = hostIdOf(uri)
    this.uri = uri
    this.log = log.child({ host: this.id, uri })
    const { id, model } = this
    this.book = new MachineBook(id, model)
    this.survey = new Survey(uri, model, this.book, this.log)
    this.machines = new MachineSync({
      book: this.book,
      log: this.log,
      onRead: (before, after) => this.survey.machineRead(before, after),
      onGone: (machineId) => this.survey.machineGone(machineId),
    })
    this.networks = new ObjectSync(networkKind(id), model.networks, this.log)
    this.pools = new ObjectSync(poolKind(id), model.pools, this.log)
    this.upkeep = new Upkeep({ model, nouns: [this.machines, this.networks, this.pools], log: this.log, onComplete: () => this.feeds.tellComplete() })
    this.sampler = new Sampler({
      hostId: id,
      log: this.log,
      watched: () => this.feeds.watched,
      anyActive: () => this.book.anyActive(),
      onSamples: (samples, load) => this.feeds.tellSamples(samples, load),
      onSizes: (machineId, sizes) => this.survey.sizesSampled(machineId, sizes),
    })
    this.link = new HostLink({
      uri,
      log: this.log,
      subscribe: (session) => this.subscribe(session),
      onOpen: (link) => this.opened(link),
      onLost: () => this.lost(),
      onRevived: () => this.upkeep.sweepSoon(),
      onPhase: () => this.changed(),
    })
    model.onChange(() => this.tellListeners())
  }

  /** Connects, now and again and again, until `close`. */
  start(): void {
    this.link.start()
  }

  async close(): Promise<void> {
    await this.link.close()
  }

  summary(): HostSummary {
    return {
      id: this.id,
      name: this.facts?.hostname ?? guessName(this.uri),
      uri: this.uri,
      connection: this.link.phase,
      seenAt: this.link.phase.phase === 'open' ? Date.now() : this.link.seenAt,
      facts: this.facts,
    }
  }

  /** Whether libvirt answers now. */
  get reachable(): boolean {
    return this.link.phase.phase === 'open'
  }

  /** @throws FailureError `host-away` while there is no connection */
  lane(name: LaneName): Session {
    return this.link.lane(name)
  }

  machine(id: string): (MachineContent & { revision: number }) | undefined {
    return this.model.machines.get(id)
  }

  /**
   * libvirt's handle of a machine.
   * @throws FailureError `machine-unknown`
   */
  dom(id: string): Domain {
    const dom = this.book.dom(id)
    if (dom === undefined) throw fail('machine-unknown', { id })
    return dom
  }

  /** @throws FailureError `network-unknown` */
  network(id: string): Network {
    const net = this.networks.handle(id)
    if (net === undefined) throw fail('network-unknown', { id })
    return net
  }

  /** @throws FailureError `pool-unknown` */
  pool(id: string): StoragePool {
    const pool = this.pools.handle(id)
    if (pool === undefined) throw fail('pool-unknown', { id })
    return pool
  }

  /** Reads a machine again; resolves when the model has it. */
  async refresh(id: string): Promise<void> {
    await this.machines.refresh(id)
  }

  /** Looks now for what no event told. */
  sweepSoon(): void {
    this.upkeep.sweepSoon()
  }

  machineEvents(id: string): readonly MachineEvent[] {
    return this.events.of(id)
  }

  /** The host's load of the last 10 minutes, oldest first. */
  recentLoad(): HostLoad[] {
    return [...this.sampler.recentLoad()]
  }

  /** Samples of one machine since then (epoch ms). */
  history(machineId: string, since: number): MachineHistory {
    return this.sampler.history.of(machineId, since)
  }

  recentCpu(since: number): Record<string, number[]> {
    return this.sampler.history.recentCpu(since)
  }

  /** Calls `listener` after each change of a row or of the connection; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener)
    return () => this.changeListeners.delete(listener)
  }

  private async subscribe({ events }: Session): Promise<void> {
    const options = { onGap: () => this.upkeep.sweepSoon() }
    const unlessRefused = (what: string) => (error: unknown) => {
      if (!(error instanceof LibvirtError) || error.wire === undefined) throw error
      // such a daemon has no such driver or no events of it; then the sweep is all there is
      this.log.warn({ libvirt: error.message }, `libvirt tells no events of ${what}`)
    }
    await Promise.all([
      events.domain((event) => this.heard(event), options).catch(unlessRefused('machines')),
      events.network(({ net }) => void this.networks.touch(net), options).catch(unlessRefused('networks')),
      events.storagePool(({ pool }) => void this.pools.touch(pool), options).catch(unlessRefused('storage pools')),
    ])
  }

  private opened(link: OpenLink): void {
    const { work } = link.lanes
    for (const sync of [this.machines, this.networks, this.pools]) sync.attach(work)
    this.survey.attach(link)
    void this.upkeep.run(link)
    void this.sampler.run(link)
    void this.introduce(link)
  }

  private lost(): void {
    for (const sync of [this.machines, this.networks, this.pools]) sync.detach()
    this.survey.detach()
  }

  /** Learns what the host is, and again now and then: huge pages are taken and given back, a module is loaded. */
  private async introduce({ lanes, signal }: OpenLink): Promise<void> {
    while (!signal.aborted) {
      try {
        const facts = await readHostFacts(lanes.work, this.uri, signal)
        const same = isDeepStrictEqual(facts, this.facts)
        this.facts = facts
        if (!same) this.changed()
      } catch (error) {
        if (!signal.aborted) this.log.warn({ err: error }, 'the host did not say what it is')
      }
      await delay(factsPaceMs, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }

  private heard(event: DomainEvent): void {
    const at = Date.now()
    const { dom } = event
    if (event.kind === 'lifecycle') {
      const { event: word } = lifecycleWords(event.event, event.detail)
      if (entersState(word)) this.book.hear(dom.uuid, at, word === 'started')
    }
    if (changesMachine(event)) void this.machines.touch(dom)
    const words = eventWords(event)
    if (words === undefined) return
    const told = { at, machineId: dom.uuid, name: dom.name, ...words }
    this.events.add(told)
    this.feeds.tellEvent(told)
  }

  private changed(): void {
    this.feeds.tellHost()
    this.tellListeners()
  }

  private tellListeners(): void {
    for (const listener of this.changeListeners) listener()
  }
}

/** Until the host itself says: a URI without a host means this machine. */
function guessName(uri: string): string {
  return new URL(uri).hostname || hostname()
}
