/** An answer within this time says that the daemon keeps up. Milliseconds. */
const quickMs = 50

/**
 * How many calls may be with the daemon. It serves few of one client at a time and reads no further, so a
 * client sure of its keepalives sends no more than `least`. While answers come quickly more may wait in the
 * socket: then the daemon need not wait for us between two calls, which doubles what gets through.
 */
export class FlowWindow {
  readonly least: number
  private readonly most: number
  private present: number

  constructor(least: number, most: number) {
    this.least = least
    this.most = Math.max(least, most)
    this.present = least
  }

  get size(): number {
    return this.present
  }

  /** An answer came, so many milliseconds after its call was sent. */
  answered(afterMs: number): void {
    if (afterMs > quickMs) this.present = this.least
    else if (this.present < this.most) this.present++
  }
}
