/** Things to undo, the last first, each even when another fails. (AsyncDisposableStack needs a newer Node.) */
export class Cleanup {
  readonly #tasks: (() => void | PromiseLike<void>)[] = []

  /** Registers what undoes the step just done. */
  add(task: () => void | PromiseLike<void>): void {
    this.#tasks.push(task)
  }

  /** Undoes all; rejects with the first error when everything was tried. */
  async run(): Promise<void> {
    const errors: unknown[] = []
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      try {
        await task()
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
  }
}
