/** Something that must end by a time. */
export interface Dated {
  /** Milliseconds of `performance.now()`; Infinity if it may take as long as it likes. */
  readonly deadline: number
  readonly settled: boolean
}

/**
 * One timer for all calls of a connection, set for the earliest deadline: a call that is answered in
 * time costs no timer of its own, and that is nearly every call.
 */
export class Deadlines<T extends Dated> {
  private readonly open: () => Iterable<T>
  private readonly expire: (item: T) => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private armedFor = Infinity

  /** `open` lists what may expire; `expire` is called for each that did. */
  constructor(open: () => Iterable<T>, expire: (item: T) => void) {
    this.open = open
    this.expire = expire
  }

  watch(item: T): void {
    if (item.deadline < this.armedFor) this.arm(item.deadline)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.armedFor = Infinity
  }

  private arm(deadline: number): void {
    clearTimeout(this.timer)
    this.armedFor = deadline
    // setTimeout takes 31 bits of milliseconds; a later deadline is looked at again then.
    const wait = Math.min(Math.max(0, Math.ceil(deadline - performance.now())), 2147483647)
    this.timer = setTimeout(() => this.sweep(), wait)
    this.timer.unref()
  }

  private sweep(): void {
    const now = performance.now()
    let next = Infinity
    for (const item of this.open()) {
      if (item.settled) continue
      if (item.deadline <= now) this.expire(item)
      else next = Math.min(next, item.deadline)
    }
    this.armedFor = Infinity
    if (next < Infinity) this.arm(next)
  }
}
