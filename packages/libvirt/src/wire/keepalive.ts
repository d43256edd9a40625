export interface KeepaliveOptions {
  /** After this much silence the daemon is asked for a sign of life. Milliseconds. */
  readonly intervalMs: number
  /** How many questions may stay unanswered; the next interval ends the connection. */
  readonly count: number
}

/**
 * Notices a peer that is there and says nothing: a hung daemon, a dropped network. Any packet counts as
 * a sign of life, so a busy connection asks nothing.
 */
export class Keepalive {
  private readonly timer: ReturnType<typeof setInterval>
  private heard = false
  private unanswered = 0
  private judging = false

  /** `alive` is asked before the sentence: it may know better than the silence. */
  constructor(options: KeepaliveOptions, ping: () => void, alive: () => Promise<boolean>, dead: () => void) {
    const judge = async (): Promise<void> => {
      this.judging = true
      const lives = await alive()
      this.judging = false
      if (lives || this.heard) this.unanswered = 0
      else {
        this.stop()
        dead()
      }
    }
    this.timer = setInterval(() => {
      if (this.judging) return
      if (this.heard) {
        this.heard = false
        this.unanswered = 0
      } else if (this.unanswered >= options.count) void judge()
      else {
        this.unanswered++
        ping()
      }
    }, options.intervalMs)
    this.timer.unref()
  }

  signOfLife(): void {
    this.heard = true
  }

  stop(): void {
    clearInterval(this.timer)
  }
}
