import type { Session } from '../connection/session.ts'
import type { Handler } from '../events/delivery.ts'
import type { SubscribeOptions, Subscription } from '../events/event-hub.ts'
import type { EventSources } from '../events/sources.ts'

/** A subscription that outlives connections. */
export interface StandingSubscription {
  /** Ends it, on the present connection and for all later ones. */
  close(): Promise<void>
}

type StandingSource<Source> = Source extends (handler: Handler<infer E>, options?: SubscribeOptions<infer Kind, infer Handle>) => Promise<unknown>
  ? (handler: Handler<E>, options?: SubscribeOptions<Kind, Handle>) => Promise<StandingSubscription>
  : never

export type StandingEvents = { readonly [Noun in keyof EventSources]: StandingSource<EventSources[Noun]> }

interface Standing {
  readonly register: (events: EventSources) => Promise<Subscription>
  live: Subscription | undefined
}

/** Subscriptions as they were asked for, made again on each new session. */
export class EventRegistry {
  private readonly standing = new Set<Standing>()
  private session: Session | undefined

  readonly sources: StandingEvents = {
    domain: (handler, options) => this.add((events) => events.domain(handler, options)),
    network: (handler, options) => this.add((events) => events.network(handler, options)),
    storagePool: (handler, options) => this.add((events) => events.storagePool(handler, options)),
    nodeDevice: (handler, options) => this.add((events) => events.nodeDevice(handler, options)),
    secret: (handler, options) => this.add((events) => events.secret(handler, options)),
  }

  /** Registers all on a new session. Rejects if one can't be. */
  async attach(session: Session): Promise<void> {
    const before = [...this.standing]
    // From here on a new one registers itself.
    this.session = session
    await Promise.all(
      before.map(async (standing) => {
        standing.live = await standing.register(session.events)
      }),
    )
  }

  /** The session is gone, and its registrations with it. */
  detach(): void {
    this.session = undefined
    for (const standing of this.standing) standing.live = undefined
  }

  private async add(register: Standing['register']): Promise<StandingSubscription> {
    const standing: Standing = { register, live: undefined }
    this.standing.add(standing)
    const { session } = this
    if (session) {
      try {
        standing.live = await register(session.events)
      } catch (error) {
        this.standing.delete(standing)
        throw error
      }
    }
    return {
      close: async () => {
        this.standing.delete(standing)
        await standing.live?.close()
      },
    }
  }
}
