/** Something a person can mend: one sentence that says what is wrong, and what to do next. Anything else thrown is a bug. */
export class Failure extends Error {
  name = 'Failure'

  /**
   * @param {string} sentence what is wrong and why
   * @param {string} [next] the next step, possibly several lines
   * @param {number} [exitCode]
   */
  constructor(sentence, next = '', exitCode = 1) {
    super(sentence)
    this.next = next
    this.exitCode = exitCode
  }
}

const fullDisk = /ENOSPC|No space left on device|disk quota exceeded/i

/** Turns what was thrown into a Failure where the cause is known; @param {unknown} error */
export function asFailure(error) {
  if (error instanceof Failure) return error
  const text = error instanceof Error ? `${error.message} ${'code' in error ? error.code : ''}` : String(error)
  if (fullDisk.test(text)) return new Failure('The disk is full.', 'Free some space (building Vitrine needs about 2 GB, running it 200 MB), or set VITRINE_DATA to a directory on another disk.')
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM') && 'path' in error) {
    return new Failure(`There is no right to use ${error.path} (${error.code}).`, 'Run as the user who owns it, or change its owner.')
  }
  return undefined
}
