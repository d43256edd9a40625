import type { HostFacts, HostSummary, MachineEvent } from '@vitrine/contract'
import type { Domain, DomainEvent, Session } from '@vitrine/libvirt'
import type { Log } from '../log.ts'
import { EventRing } from './event-ring.ts'
import { fail } from './failure.ts'
import { Feeds } from './feeds.ts'
import { hostIdOf } from './identity.ts'
import { HostLink, type LaneName, type OpenLink } from './link/link.ts'
import { MachineBook } from './machine/book.ts'
import { changesMachine, eventWords } from './machine/event-words.ts'
import { entersState, lifecycleWords } from './machine/lifecycle.ts'
import { MachineSync } from './machine/sync.ts'
import { HostModel, type MachineContent } from './model.ts'
import { Upkeep } from './upkeep.ts'

/** One libvirt host: its connection, what is known of it, and who watches. */
export class Host {
  readonly id: string
  readonly uri: string
  readonly model = new HostModel()
  readonly feeds = new Feeds(this)
  readonly log: Log
  private readonly link: HostLink
  private readonly book: MachineBook
  private readonly machines: MachineSync
  private readonly upkeep: Upkeep
  private readonly events = new EventRing()
  private facts: HostFacts | null = null
  private hostname: string | null = null
  /** Grows when the row of a machine or the connection changes, whoever asks. */
  private readonly changeListeners = new Set<() => void>()

  constructor(uri: string, log: Log) {
    this.id = hostIdOf(uri)
    this.uri = uri
    this.log = log.child({ host: this.id, uri })
    this.book = new MachineBook(this.id, this.model)
    this.machines = new MachineSync({ book: this.book, log: this.log, onRead: () => undefined })
    this.upkeep = new Upkeep({ model: this.model, nouns: [this.machines], log: this.log, onComplete: () => this.feeds.tellComplete() })
    this.link = new HostLink({
      uri,
      log: this.log,
      onOpen: (link) => this.opened(link),
      onLost: () => this.machines.detach(),
      onRevived: () => this.upkeep.sweepSoon(),
      onPhase: () => this.changed(),
    })
    this.model.onChange(() => this.tellListeners())
  }

  /** Connects, now and again and again, until `close`. */
  start(): void {
    this.link.start((events) => {
      void events.domain((event) => this.heard(event), { onGap: () => this.upkeep.sweepSoon() })
    })
  }

  async close(): Promise<void> {
    await this.link.close()
  }

  summary(): HostSummary {
    return {
      id: this.id,
      name: this.facts?.hostname ?? this.hostname ?? this.uri,
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

  /** Reads a machine again; resolves when the model has it. */
  async refresh(id: string): Promise<void> {
    await this.machines.refresh(id)
  }

  machineEvents(id: string): readonly MachineEvent[] {
    return this.events.of(id)
  }

  /** Calls `listener` after each change of a row or of the connection; returns how to stop. */
  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener)
    return () => this.changeListeners.delete(listener)
  }

  private opened(link: OpenLink): void {
    this.machines.attach(link.lanes.work)
    void this.upkeep.run(link)
    void this.introduce(link)
  }

  /** Learns what the host is. */
  private async introduce({ lanes }: OpenLink): Promise<void> {
    try {
      this.hostname = (await lanes.work.rpc.connectGetHostname()).hostname
      this.changed()
    } catch (error) {
      this.log.warn({ err: error }, 'the host did not say what it is')
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
