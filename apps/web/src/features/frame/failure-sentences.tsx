'use client'

import type { Failure } from '@vitrine/contract'
import { failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'

/** Why something failed and what to do, in a line. */
export function FailureSentences({ failure }: { failure: Failure }) {
  const { why, next } = failureWords(useWords(), failure)
  return (
    <>
      {why} {next}
    </>
  )
}
