'use client'

import { useQuery } from '@tanstack/react-query'
import type { MachineRow } from '@vitrine/contract'
import { clsx } from 'clsx'
import { SkeletonLines, useUi } from '@vitrine/ui'
import { TriangleAlert } from 'lucide-react'
import { paths } from '../../../shared/paths.ts'
import { failureOf } from '../../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import type { Words } from '../../../shared/words/catalogue.ts'
import { failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isComplaint, tellingLines } from '../log/telling-lines.ts'
import type { MachineView } from '../machine-view.ts'
import { machineQueries } from '../queries.ts'

/** A sentence on why the machine stands still, when that was nobody's wish; null for one that was asked to. */
export function stoppedBecause(words: Words, { state, stateReason }: Pick<MachineRow, 'state' | 'stateReason'>): string | null {
  const said = words.machine.stopped
  if (state === 'off' && stateReason === 'crashed') return said.crashed
  if (state === 'off' && stateReason === 'failed') return said.failed
  if (state === 'off' && stateReason === 'daemon') return said.daemon
  if (state === 'crashed') return said.panicked
  if (state !== 'paused') return null
  if (stateReason === 'io-error') return said.ioError
  if (stateReason === 'watchdog') return said.watchdog
  if (stateReason === 'api-error') return said.apiError
  if (stateReason === 'crashed') return said.panicked
  if (stateReason === 'post-copy-failed') return said.postCopyFailed
  return null
}

/** Why it stopped, with the lines of its log that tell (feature B3). */
export function StoppedPanel({ view: { machine } }: { view: MachineView }) {
  const words = useWords()
  const { Link } = useUi()
  const because = stoppedBecause(words, machine)
  const log = useQuery({ ...machineQueries.log(useTRPC(), machine.id), enabled: because !== null })
  if (because === null) return null
  const said = words.machine.stopped
  const lines = log.data === undefined ? [] : tellingLines(log.data.text)
  return (
    <section aria-label={said.title} className="rounded-lg border border-failed/40 bg-failed-soft px-4 py-3">
      <div className="flex gap-2">
        <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-failed" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{said.title}</h2>
          <p>{because}</p>
          {log.isPending ? <SkeletonLines label={words.common.loading} lines={2} /> : null}
          {log.isError ? <p className="mt-2 text-sm text-soft">{failureWords(words, failureOf(log.error)).what}</p> : null}
          {log.data !== undefined && lines.length === 0 ? <p className="mt-2 text-sm text-soft">{log.data.readable ? said.noLog : words.machineLog.log.unreadable(log.data.path)}</p> : null}
          {lines.length > 0 ? (
            <>
              <p className="mt-3 text-sm text-soft">{said.logTitle}</p>
              <ol className="mt-1 space-y-0.5 font-mono text-sm">
                {lines.map((line, index) => (
                  // The same line may come twice; its place is what it is.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={index} className={clsx('break-words', isComplaint(line) ? 'text-failed' : 'text-soft')}>{line}</li>
                ))}
              </ol>
            </>
          ) : null}
          <Link href={paths.machine(machine.id, 'log')} className="mt-2 inline-block text-table text-accent hover:underline">{said.openLog}</Link>
        </div>
      </div>
    </section>
  )
}
