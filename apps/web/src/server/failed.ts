import { failureSchema, type Failure, type ReasonCode } from '@vitrine/contract'

/** Something went wrong in a way that we have words for. */
export class Failed extends Error {
  readonly failure: Failure
  /** What Next lets through of a server error to the page's error boundary (`error.digest`); the rest it hides in production. */
  readonly digest: string

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.reason, options)
    this.name = 'Failed'
    this.failure = failure
    this.digest = failure.id === undefined ? failure.reason : `${failure.reason}:${failure.id}`
  }
}

/** Makes the error for `reason`; `values` are what its words need. */
export function failed(reason: ReasonCode, values: Failure['values'] = {}, cause?: unknown): Failed {
  return new Failed({ reason, values }, cause === undefined ? undefined : { cause })
}

/**
 * The failure that an error carries, itself or as its cause (tRPC wraps what procedures throw). Looks at the shape, not the class:
 * an error made in the Node server reaches Next's bundle, where `Failed` is another class of the same name.
 */
export function failureIn(thrown: unknown, depth = 4): Failure | null {
  if (!(thrown instanceof Error) || depth === 0) return null
  if ('failure' in thrown) {
    const parsed = failureSchema.safeParse(thrown.failure)
    if (parsed.success) return parsed.data
  }
  return failureIn(thrown.cause, depth - 1)
}
