import type { Failure } from '@vitrine/contract'
import { TRPCClientError } from '@trpc/client'

/**
 * The failure behind any error that a component meets, for its words. What doesn't come from a procedure is the network: the
 * server or the way to it is gone (`host-refused` has other words), so it reads as `unexpected` without an id and may be tried again.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const failure = readFailure(error.data)
    if (failure !== null) return failure
  }
  return { reason: 'unexpected', values: {} }
}

/** The failure in what the server answered, `{failure}`; null when there is none. */
export function readFailure(answer: unknown): Failure | null {
  return isRecord(answer) && isFailure(answer['failure']) ? answer['failure'] : null
}

/** Whether the request never got an answer from the server: offline, restarting, or a proxy in between. */
export function isNetworkError(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data === undefined
}

// The server built it by its schema; a look at the shape is enough, and keeps the schema library out of the browser.
function isFailure(value: unknown): value is Failure {
  return isRecord(value) && typeof value['reason'] === 'string' && isRecord(value['values'])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
