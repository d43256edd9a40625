'use client'

import { Button, EmptyState } from '@vitrine/ui'
import { useWords } from '../../shared/words/words-context.tsx'

/** A page inside the frame that failed while it was made; the frame stays. Its number finds the cause in the server's log. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { common } = useWords()
  return (
    <EmptyState title={common.errors.pageTitle} action={<Button onPress={reset}>{common.retry}</Button>}>
      <p>{common.errors.pageText}</p>
      {error.digest !== undefined && (
        <p className="mt-2">
          {common.errors.pageNext} <code className="font-mono text-sm">{error.digest}</code>
        </p>
      )}
    </EmptyState>
  )
}
