import type { Failure } from '@vitrine/contract'
import type { Words } from './catalogue.ts'
import type { FailureWords } from './failure-words.ts'

/** The words for a failure. */
export function failureWords(words: Pick<Words, 'failures'>, failure: Failure): FailureWords {
  return words.failures[failure.reason](failure.values)
}

/** What a machine said about it, and how to find it in the log; shown small. */
export function failureCause(failure: Failure): string | undefined {
  const lines = [failure.libvirt === undefined ? undefined : `libvirt: ${failure.libvirt.message}`, failure.id === undefined ? undefined : `#${failure.id}`]
  const known = lines.filter((line) => line !== undefined)
  return known.length === 0 ? undefined : known.join('\n')
}
