import type { Failure, ReasonCode } from '@vitrine/contract'

/** Something went wrong in a way that people are told of. It crosses the API as its `failure`; its `cause` stays in the log. */
export class FailureError extends Error {
  override readonly name = 'FailureError'
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.libvirt === undefined ? failure.reason : `${failure.reason}: ${failure.libvirt.message}`, cause === undefined ? undefined : { cause })
    this.failure = failure
  }
}

/** `throw fail('machine-unknown', { id })` */
export function fail(reason: ReasonCode, values: Failure['values'] = {}, cause?: unknown): FailureError {
  return new FailureError({ reason, values }, cause)
}
