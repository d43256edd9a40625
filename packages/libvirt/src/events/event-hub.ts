import { LibvirtError } from '../errors/libvirt-error.ts'
import type { XdrReader } from '../xdr/reader.ts'
import { Delivery, type DeliveryOptions, type Handler } from './delivery.ts'
import type { EventEntry } from './table.ts'

export interface SubscribeOptions<Kind, Handle> extends DeliveryOptions {
  /** Only these kinds; all that the daemon knows, if left out. */
  readonly kinds?: readonly Kind[] | undefined
  /** Only of this object; of all, if left out. */
  readonly only?: Handle | undefined
}

export interface Subscription<Kind = string> {
  /** The kinds that the daemon accepted: an older one, or another driver, doesn't have all. */
  readonly kinds: readonly Kind[]
  /** Events that were dropped because the handler was too slow. */
  readonly lost: number
  close(): Promise<void>
}

/** How one noun's events are registered and given up. */
export interface Registrar<Handle> {
  register(eventId: number, only: Handle | undefined): Promise<number>
  deregister(callbackId: number): Promise<void>
}

interface Early<E> {
  readonly callbackId: number
  readonly event: E
}

const maxEarly = 4096

/**
 * The events of one noun on one connection. The daemon gives each registration an id and names it in
 * every message; an event can overtake the answer that tells us the id, so such events are kept until it is known.
 */
export class EventHub<E extends { readonly kind: string }, Handle> {
  private readonly table: readonly EventEntry<E>[]
  private readonly registrar: Registrar<Handle>
  private readonly byCallback = new Map<number, Delivery<E>>()
  private readonly byProcedure: ReadonlyMap<number, EventEntry<E>>
  private registering = 0
  private early: Early<E>[] = []

  constructor(table: readonly EventEntry<E>[], registrar: Registrar<Handle>) {
    this.table = table
    this.registrar = registrar
    this.byProcedure = new Map(table.map((entry) => [entry.procedure, entry]))
  }

  async subscribe(handler: Handler<E>, options: SubscribeOptions<E['kind'], Handle> = {}): Promise<Subscription<E['kind']>> {
    const delivery = new Delivery(handler, options)
    const callbackIds: number[] = []
    const accepted = new Set<E['kind']>()
    const wanted: readonly E['kind'][] = options.kinds ?? this.table.map((entry) => entry.kind)
    const refusals: unknown[] = []
    this.registering++
    try {
      await Promise.all(
        wanted.map(async (kind) => {
          try {
            callbackIds.push(await this.register(kind, delivery, options.only))
            accepted.add(kind)
          } catch (error) {
            refusals.push(error)
          }
        }),
      )
    } finally {
      if (--this.registering === 0) this.early = []
    }
    const close = async (): Promise<void> => {
      delivery.stop()
      const given = callbackIds.splice(0)
      for (const id of given) this.byCallback.delete(id)
      await Promise.all(given.map((id) => this.registrar.deregister(id).catch(ignoreLost)))
    }
    // The daemon may not know a kind; a lost connection, or no kind at all, is another matter.
    const fatal = refusals.find((error) => accepted.size === 0 || !(error instanceof LibvirtError && error.wire))
    if (fatal !== undefined) {
      await close()
      throw fatal
    }
    return {
      kinds: wanted.filter((kind) => accepted.has(kind)),
      get lost() {
        return delivery.lost
      },
      close,
    }
  }

  /** Takes an event of this noun; false if the message is not one. */
  receive(procedure: number, from: XdrReader): boolean {
    const known = this.byProcedure.get(procedure)
    if (!known) return false
    const callbackId = from.int()
    const event = known.read(from)
    from.expectEnd()
    const delivery = this.byCallback.get(callbackId)
    if (delivery) delivery.push(event)
    else if (this.registering > 0 && this.early.length < maxEarly) this.early.push({ callbackId, event })
    return true
  }

  /** An event came that can't be read: every subscriber must assume it was his. */
  gap(): void {
    for (const delivery of new Set(this.byCallback.values())) delivery.gap(1)
  }

  private async register(kind: string, delivery: Delivery<E>, only: Handle | undefined): Promise<number> {
    const entry = this.table.find((candidate) => candidate.kind === kind)
    if (!entry) throw new LibvirtError({ reason: 'invalid-argument', message: `there is no event kind "${kind}"` })
    const callbackId = await this.registrar.register(entry.id, only)
    this.byCallback.set(callbackId, delivery)
    const mine = this.early.filter((early) => early.callbackId === callbackId)
    this.early = this.early.filter((early) => early.callbackId !== callbackId)
    for (const { event } of mine) delivery.push(event)
    return callbackId
  }
}

/** A registration dies with its connection. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof LibvirtError)) throw error
}
