import type { Failure, ReasonCode } from '@vitrine/contract'

/** A failure as people read it, in whole sentences: what happened, why if that isn't said already, what to do. */
export interface FailureWords {
  readonly what: string
  readonly why?: string
  readonly next: string
}

export type FailureCatalogue = Record<ReasonCode, (values: Failure['values']) => FailureWords>

/** A value that the words would like to name; they must do without it too. */
export function valueOf(values: Failure['values'], name: string): string | undefined {
  const value = values[name]
  return value === undefined || value === '' ? undefined : String(value)
}
