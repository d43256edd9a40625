/** A wait that can be cut short. One at a time. */
export class Pause {
  private wake: (() => void) | undefined

  /** Ends the wait that is under way, if there is one. */
  cutShort(): void {
    this.wake?.()
  }

  /** Resolves after `ms`, when it is cut short, or when `signal` fires. Doesn't keep the process alive. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        this.wake = undefined
        resolve()
      }
      const timer = setTimeout(end, ms).unref()
      signal.addEventListener('abort', end, { once: true })
      this.wake = end
    })
  }
}
