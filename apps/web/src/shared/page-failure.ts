import type { Failure, ReasonCode } from '@vitrine/contract'

// Next hides a server error's message from the browser and lets only its `digest` through.
const mark = 'failure:'

/** A failure as the digest of an error, so that the page that failed can say why. */
export function failureDigest({ reason, id }: Failure): string {
  return `${mark}${reason}:${id ?? ''}`
}

/** The failure that a digest tells; null for an error that isn't ours. @param known the reasons that there are words for */
export function digestFailure(digest: string | undefined, known: Readonly<Record<ReasonCode, unknown>>): Failure | null {
  if (digest?.startsWith(mark) !== true) return null
  const [word = '', id = ''] = digest.slice(mark.length).split(':')
  const reason = isReason(word, known) ? word : 'unexpected'
  return { reason, values: {}, ...(id === '' ? {} : { id }) }
}

function isReason(word: string, known: Readonly<Record<ReasonCode, unknown>>): word is ReasonCode {
  return Object.hasOwn(known, word)
}
