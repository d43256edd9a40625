/** What a subscriber may return: a promise means that it wants the next event only after that. */
export type Handler<E> = (event: E) => void | Promise<void>

export interface DeliveryOptions {
  /** Events kept while the handler is busy; one more and all of them are dropped, see `onGap`. */
  readonly maxQueued?: number | undefined
  /** Told that events were lost (how many): what was known from events must be read again. */
  readonly onGap?: ((lost: number) => void) | undefined
}

const defaultMaxQueued = 10_000

/** Events to one handler: in order, one after the other, and never more waiting than the bound. */
export class Delivery<E> {
  private readonly handler: Handler<E>
  private readonly maxQueued: number
  private readonly onGap: (lost: number) => void
  private queue: E[] = []
  private busy = false
  private stopped = false
  /** Lost since the start. */
  lost = 0

  constructor(handler: Handler<E>, options: DeliveryOptions) {
    this.handler = handler
    this.maxQueued = options.maxQueued ?? defaultMaxQueued
    this.onGap = options.onGap ?? (() => {})
  }

  push(event: E): void {
    if (this.stopped) return
    if (!this.busy) this.deliver(event)
    else if (this.queue.length < this.maxQueued) this.queue.push(event)
    else this.gap(this.queue.length + 1)
  }

  /** Some events are gone: the ones that wait are stale with them. */
  gap(lost: number): void {
    this.queue = []
    this.lost += lost
    this.onGap(lost)
  }

  stop(): void {
    this.stopped = true
    this.queue = []
  }

  private deliver(event: E): void {
    try {
      const result = this.handler(event)
      if (result) this.wait(result)
    } catch (error) {
      raise(error)
    }
  }

  private wait(result: Promise<void>): void {
    this.busy = true
    result.catch(raise).finally(() => {
      this.busy = false
      while (!this.busy && !this.stopped) {
        const next = this.queue.shift()
        if (next === undefined) return
        this.deliver(next)
      }
    })
  }
}

/** A handler's own fault surfaces as an uncaught exception, as with any event emitter. */
function raise(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}
