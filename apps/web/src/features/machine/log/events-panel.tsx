'use client'

import { useQuery } from '@tanstack/react-query'
import { exactTime, Panel, RelativeTime, SkeletonLines, useInBrowser } from '@vitrine/ui'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { eventText } from '../../../shared/words/event-kinds.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isCurrent, type MachineView } from '../machine-view.ts'
import { PanelFailure } from '../panel-failure.tsx'
import { machineQueries } from '../queries.ts'
import { useAgainWhenBack } from '../use-again-when-back.ts'

/** What happened to the machine lately, newest first, with its exact moment. New ones come by the stream. */
export function EventsPanel({ view }: { view: MachineView }) {
  const words = useWords()
  const said = words.machineLog.events
  const inBrowser = useInBrowser()
  const { data, error, isFetching, refetch } = useQuery(machineQueries.events(useTRPC(), view.machine.id))
  useAgainWhenBack(isCurrent(view), error !== null, () => void refetch())
  const content = () => {
    if (data === undefined) return error === null ? <SkeletonLines label={words.common.loading} lines={5} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
    if (data.length === 0) return <p className="p-4 text-table text-faint">{said.none}</p>
    return (
      <>
        <ol className="max-h-[calc(100dvh-240px)] divide-y divide-line overflow-y-auto">
          {data.toReversed().map(({ at, kind, detail }, index) => (
            // Two events may share a moment and a kind; the list only grows at its start.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${String(at)} ${String(data.length - index)}`} className="px-4 py-2 text-table">
              <p>{eventText(words.events, kind)}</p>
              {detail === null || detail === '' ? null : <p className="break-words text-soft">{detail}</p>}
              <p className="text-sm text-faint">
                <RelativeTime at={at} />
                {inBrowser ? <span className="tabular"> · {exactTime(at, words.locale)}</span> : null}
              </p>
            </li>
          ))}
        </ol>
        <p className="border-t border-line px-4 py-2 text-sm text-faint">{said.kept}</p>
      </>
    )
  }
  return (
    <Panel title={said.title} flush>
      {content()}
    </Panel>
  )
}
