import 'server-only'
import { failureDigest } from '../shared/page-failure.ts'
import { failureIn } from './failed.ts'
import { services } from './services.ts'

/** What Next itself throws to redirect or to say "not found". */
function isNexts(thrown: unknown): boolean {
  return thrown instanceof Error && 'digest' in thrown && typeof thrown.digest === 'string' && thrown.digest.startsWith('NEXT_')
}

/**
 * What a page throws when it can't be made, so that the reader is told why: the failure travels in the error's digest.
 * What is unexpected goes to the log under the failure's id.
 */
export function pageError(thrown: unknown): unknown {
  if (isNexts(thrown)) return thrown
  const failure = failureIn(thrown) ?? services().failureOf(thrown, 'page')
  return Object.assign(new Error(`the page could not be made: ${failure.reason}`, { cause: thrown }), { digest: failureDigest(failure) })
}
