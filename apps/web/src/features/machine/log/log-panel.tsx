'use client'

import { useQuery } from '@tanstack/react-query'
import type { LogTail } from '@vitrine/contract'
import { CopyButton, ErrorNote, IconButton, Panel, SkeletonLines, Switch } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isCurrent, type MachineView } from '../machine-view.ts'
import { PanelFailure } from '../panel-failure.tsx'
import { machineQueries } from '../queries.ts'
import { useAgainWhenBack } from '../use-again-when-back.ts'
import { LogText } from './log-text.tsx'
import { isComplaint } from './telling-lines.ts'

/** How often a followed log is read. Reading it costs the host little: it is the end of a file. */
const followMs = 2000

/** The end of the emulator's log: follow it, or see only what went wrong. */
export function LogPanel({ view }: { view: MachineView }) {
  const words = useWords()
  const said = words.machineLog.log
  const [follow, setFollow] = useState(false)
  const [problemsOnly, setProblemsOnly] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...machineQueries.log(useTRPC(), view.machine.id), refetchInterval: follow ? followMs : false })
  const read = () => void refetch()
  useAgainWhenBack(isCurrent(view), error !== null, read)
  return (
    <Panel
      title={said.title}
      flush
      actions={
        <>
          <IconButton label={said.refresh} size="small" icon={<RefreshCw size={14} />} busy={isFetching && !follow} onPress={read} />
          {data === undefined || data.text === '' ? null : <CopyButton label={said.copy} value={data.text} />}
        </>
      }
    >
      <div className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line px-4 py-1.5">
        <Switch label={said.follow} checked={follow} onChange={setFollow} />
        <Switch label={said.problemsOnly} checked={problemsOnly} onChange={setProblemsOnly} />
      </div>
      {data !== undefined ? <Tail tail={data} follow={follow} problemsOnly={problemsOnly} /> : null}
      {data === undefined && error !== null ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={read} /></div> : null}
      {data === undefined && error === null ? <SkeletonLines label={words.common.loading} lines={10} /> : null}
    </Panel>
  )
}

function Tail({ tail, follow, problemsOnly }: { tail: LogTail; follow: boolean; problemsOnly: boolean }) {
  const said = useWords().machineLog.log
  const lines = useMemo(() => {
    const all = tail.text.replace(/\n$/, '').split('\n')
    return problemsOnly ? all.filter((line) => isComplaint(line)) : all
  }, [tail.text, problemsOnly])
  if (!tail.readable) return <div className="p-4"><ErrorNote what={said.unreadable(tail.path)} next={said.unreadableNext} /></div>
  return (
    <>
      <p className="border-b border-line px-4 py-1.5 text-sm text-faint">
        <span className="font-mono text-xs break-all">{tail.path}</span>{tail.truncated ? <span> · {said.truncated}</span> : null}
      </p>
      {tail.text === '' || lines.length === 0 ? <p className="p-4 text-table text-faint">{tail.text === '' ? said.empty : said.noProblems}</p> : <LogText lines={lines} follow={follow} label={said.region} />}
    </>
  )
}
