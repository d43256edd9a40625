'use client'

import { Button, IconButton, ToneShape } from '@vitrine/ui'
import { X } from 'lucide-react'
import { failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { BulkOutcome } from '../power/run-power.ts'
import type { PowerSubject } from '../power/subject.ts'

/** How an action went for each machine: the failed ones first, with their reasons. */
export function BulkResults({ outcome, onClose, onRetry }: { outcome: BulkOutcome; onClose: () => void; onRetry: (failed: readonly PowerSubject[]) => void }) {
  const words = useWords()
  const { bulk } = words.machineList
  const failed = outcome.results.filter(({ failure }) => failure !== null)
  const ordered = [...failed, ...outcome.results.filter(({ failure }) => failure === null)]
  return (
    <section aria-label={bulk.results} className="border-b border-line px-4 pt-2 pb-3 text-table">
      <header className="flex items-center gap-2">
        <output className="flex-1 font-semibold">
          {words.actions.machine[outcome.action].label} · {failed.length === 0 ? bulk.done(ordered.length) : bulk.someFailed(failed.length, ordered.length)}
        </output>
        {failed.length > 0 && (
          <Button size="small" onPress={() => onRetry(failed.map(({ subject }) => subject))}>
            {bulk.retryFailed}
          </Button>
        )}
        <IconButton label={words.common.close} size="small" icon={<X size={14} />} onPress={onClose} />
      </header>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {ordered.map(({ subject, failure }) => {
          const told = failure === null ? null : failureWords(words, failure)
          return (
            <li key={subject.id} className="flex items-baseline gap-2 py-0.5">
              <ToneShape tone={failure === null ? 'running' : 'failed'} size={10} />
              <span className="font-medium">{subject.name}</span>
              <span className="min-w-0 flex-1 text-soft">{told === null ? bulk.succeeded : `${told.what} ${told.next}`}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
