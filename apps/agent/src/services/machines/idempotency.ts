/** Keys that are remembered; beyond, the oldest are forgotten. */
export const rememberedKeys = 2_000

/** Does what has a key once: a repeat gets the outcome of the first, also while that is under way. */
export class Idempotency {
  private readonly outcomes = new Map<string, Promise<void>>()

  once(key: string, work: () => Promise<void>): Promise<void> {
    const known = this.outcomes.get(key)
    if (known !== undefined) return known
    const outcome = work()
    this.outcomes.set(key, outcome)
    const oldest = this.outcomes.size > rememberedKeys ? this.outcomes.keys().next().value : undefined
    if (oldest !== undefined) this.outcomes.delete(oldest)
    return outcome
  }
}
