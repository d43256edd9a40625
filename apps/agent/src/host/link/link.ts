import type { Failure, HostConnection } from '@vitrine/contract'
import { connectPool, manageConnection, type ManagedConnection, type Session } from '@vitrine/libvirt'
import type { Log } from '../../log.ts'
import { fail } from '../failure.ts'
import { failureOfLibvirt } from '../libvirt-failure.ts'
import { watchLife } from './heartbeat.ts'
import { nextPhase, type LinkEvent } from './phase.ts'

/**
 * Connections by what they are for, so that calls which hang hold up only their own kind: `work` reads, `act` does what
 * people ask for (a save takes minutes), `guest` waits for agents inside guests. Events and the heartbeat have one more.
 */
export const laneNames = ['work', 'act', 'guest'] as const
export type LaneName = (typeof laneNames)[number]
export type Lanes = Readonly<Record<LaneName, Session>>

/** How many connections a lane grows to. */
const laneSizes: Readonly<Record<LaneName, number>> = { work: 3, act: 4, guest: 2 }

/** For connecting, ms: a daemon that hangs accepts connections and says nothing. */
const connectTimeoutMs = 5_000

/** Retries, ms. A local socket costs nothing to try, and people wait for the host to come back. */
const backoff = { minMs: 200, maxMs: 4_000 } as const

/** One life of the connection. */
export interface OpenLink {
  readonly lanes: Lanes
  /** What the daemon can do, and its versions. */
  readonly session: Session
  /** Fires when this connection is over. */
  readonly signal: AbortSignal
}

export interface LinkOptions {
  readonly uri: string
  readonly log: Log
  /** Registers the events that are wanted on a new connection. If it rejects, that connection is given up and another is tried. */
  readonly subscribe: (session: Session) => Promise<void>
  /** Events come from now on: what is known must be read again. */
  readonly onOpen: (link: OpenLink) => void
  /** The connection is gone. */
  readonly onLost: () => void
  /** The daemon answers again after it was silent. */
  readonly onRevived: (link: OpenLink) => void
  readonly onPhase: (phase: HostConnection) => void
}

/** A host's connection that comes back by itself, with its phase in the words of the contract. */
export class HostLink {
  private readonly options: LinkOptions
  private current: HostConnection = { phase: 'connecting', since: Date.now() }
  private open: (OpenLink & { readonly end: () => void }) | undefined
  private managed: ManagedConnection | undefined
  private lastAnswer: number | null = null

  constructor(options: LinkOptions) {
    this.options = options
  }

  get phase(): HostConnection {
    return this.current
  }

  /** When the daemon last answered, epoch ms. */
  get seenAt(): number | null {
    return this.lastAnswer
  }

  /** Connects from now on. */
  start(): void {
    const managed = manageConnection(this.options.uri, { timeoutMs: connectTimeoutMs, backoff })
    this.managed = managed
    managed.onState((state) => {
      if (state.kind === 'open') void this.opened(state.session)
      else if (state.kind === 'waiting') {
        const because = failureOfLibvirt(state.because)
        this.complain(because)
        this.lost({ type: 'failed', because, retryAt: state.until })
      } else if (state.kind === 'closed') this.lost({ type: 'closed' })
    })
  }

  /** Ends the connection for good. */
  async close(): Promise<void> {
    await this.managed?.close()
  }

  /** @throws FailureError `host-away` while there is no connection */
  lane(name: LaneName): Session {
    if (this.open === undefined) throw fail('host-away', this.current.phase === 'waiting' ? { because: this.current.because.reason } : {})
    return this.open.lanes[name]
  }

  private async opened(session: Session): Promise<void> {
    let lanes: Lanes
    try {
      await this.options.subscribe(session)
      lanes = await openLanes(this.options.uri)
    } catch (error) {
      this.options.log.warn({ err: error }, 'the connection to libvirt is of no use')
      return session.close()
    }
    const over = new AbortController()
    void session.closed.then(() => over.abort())
    const end = () => {
      over.abort()
      for (const name of laneNames) void lanes[name].close()
    }
    // a moment passed: it may be gone already, and then nobody else would notice
    if (this.managed?.current() !== session) return end()
    const link = { lanes, session, signal: over.signal, end }
    this.open = link
    this.lastAnswer = Date.now()
    this.options.log.info({ libvirt: session.libvirtVersion.text }, 'connected to libvirt')
    this.move({ type: 'opened' })
    this.options.onOpen(link)
    void watchLife(session, over.signal, (alive) => this.heard(link, alive))
  }

  /** Once for each reason: the attempts go on for as long as it takes. */
  private complain(because: Failure): void {
    const before = this.current.phase === 'waiting' ? this.current.because.reason : undefined
    const level = before === because.reason ? 'debug' : 'warn'
    this.options.log[level]({ because: because.reason, libvirt: because.libvirt?.message }, 'no connection to libvirt')
  }

  private lost(event: LinkEvent): void {
    const { open } = this
    this.open = undefined
    open?.end()
    if (open !== undefined) this.options.onLost()
    this.move(event)
  }

  private heard(link: OpenLink, alive: boolean): void {
    if (this.open !== link) return
    const wasStale = this.current.phase === 'stale'
    if (alive) this.lastAnswer = Date.now()
    this.move({ type: alive ? 'answered' : 'silent' })
    if (alive && wasStale) this.options.onRevived(link)
  }

  private move(event: LinkEvent): void {
    const next = nextPhase(this.current, event, Date.now())
    if (next === this.current) return
    this.current = next
    this.options.onPhase(next)
  }
}

/** One keepalive is enough to know that the daemon lives: the lanes have none and end with the main connection. */
async function openLanes(uri: string): Promise<Lanes> {
  const opening = laneNames.map((name) => connectPool(uri, { timeoutMs: connectTimeoutMs, keepalive: false, size: laneSizes[name] }))
  try {
    const [work, act, guest] = await Promise.all(opening)
    if (work === undefined || act === undefined || guest === undefined) throw new Error('a lane is missing')
    return { work, act, guest }
  } catch (error) {
    for (const lane of opening) lane.then((session) => session.close(), () => undefined)
    throw error
  }
}
