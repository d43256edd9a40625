'use client'

import type { Failure } from '@vitrine/contract'
import { Button, ErrorNote } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { failureOf, isNetworkError } from '../../shared/trpc/failure-of.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'

/** A part of a page that could not be read, with why and a way to try again. */
export function PanelFailure({ error, busy, onRetry }: { error: unknown; busy: boolean; onRetry: () => void }) {
  const words = useWords()
  const failure: Failure = isNetworkError(error) ? { reason: 'server-away', values: {} } : failureOf(error)
  return (
    <ErrorNote
      {...failureWords(words, failure)}
      cause={failureCause(failure)}
      action={
        <Button size="small" icon={<RefreshCw size={14} />} busy={busy} onPress={onRetry}>
          {words.common.retry}
        </Button>
      }
    />
  )
}
