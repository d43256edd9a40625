'use client'

import { Button, ErrorNote } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { failureOf, isNetworkError } from '../../shared/trpc/failure-of.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'

/** A part of a page that could not be read, with why and a way to try again. */
export function PanelFailure({ error, busy, onRetry }: { error: unknown; busy: boolean; onRetry: () => void }) {
  const words = useWords()
  const failure = failureOf(error)
  const said = isNetworkError(error) ? { what: words.common.live.serverAway, next: words.common.live.serverAwayNext } : failureWords(words, failure)
  return (
    <ErrorNote
      {...said}
      cause={failureCause(failure)}
      action={
        <Button size="small" icon={<RefreshCw size={14} />} busy={busy} onPress={onRetry}>
          {words.common.retry}
        </Button>
      }
    />
  )
}
