'use client'

import type { HostSummary } from '@vitrine/contract'
import { ErrorNote, Facts, Panel, RelativeTime, useNow } from '@vitrine/ui'
import { failureCause, failureWords } from '../../shared/words/failure-text.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { ConnectionMark } from './connection-mark.tsx'

/** Whether the host answers and since when; when it doesn't: why, what to do, and when it is tried again (feature A7). */
export function ConnectionPanel({ host }: { host: HostSummary }) {
  const words = useWords()
  const said = words.hosts.connection
  const { connection, seenAt } = host
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.phase, value: <><ConnectionMark connection={connection} /> <span className="text-faint">· <RelativeTime at={connection.since} /></span></> },
          ...(connection.phase === 'open' || seenAt === null ? [] : [{ label: said.seen, value: <RelativeTime at={seenAt} /> }]),
          ...(connection.phase === 'waiting' ? [{ label: said.nextTry, value: <NextTry until={connection.until} /> }] : []),
        ]}
      />
      {connection.phase === 'waiting' ? <div className="mt-3"><ErrorNote {...failureWords(words, connection.because)} cause={failureCause(connection.because)} /></div> : null}
      {connection.phase === 'stale' ? <p className="mt-3 text-table text-soft">{words.common.live.hostSlow(host.name)} {words.common.live.hostSlowNext}</p> : null}
    </Panel>
  )
}

function NextTry({ until }: { until: number }) {
  const said = useWords().hosts.connection
  const seconds = Math.ceil((until - useNow('second')) / 1000)
  return <span suppressHydrationWarning className="tabular">{seconds <= 0 ? said.now : said.inSeconds(seconds)}</span>
}
