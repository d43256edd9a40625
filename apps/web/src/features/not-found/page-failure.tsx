'use client'

import { Button, ErrorNote } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { digestFailure } from '../../shared/page-failure.ts'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'

/** A page that could not be made: why, what to do, and another try. Its number finds the cause in the server's log. */
export function PageFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useWords()
  const said = words.common.errors
  const router = useRouter()
  const [trying, startTransition] = useTransition()
  const failure = digestFailure(error.digest, words.failures)
  const retry = () => startTransition(() => {
    // The server must make it again; without this the same failed result is shown again.
    router.refresh()
    reset()
  })
  return (
    <div className="mx-auto max-w-160 px-4 py-12">
      <h1 className="mb-3 text-lg font-semibold">{said.pageTitle}</h1>
      <ErrorNote
        {...(failure === null ? { what: said.pageText, next: error.digest === undefined ? undefined : said.pageNext } : failureWords(words, failure))}
        cause={failure === null ? error.digest : failureCause(failure)}
        action={
          <Button size="small" icon={<RefreshCw size={14} />} busy={trying} onPress={retry}>
            {words.common.retry}
          </Button>
        }
      />
    </div>
  )
}
