'use client'

import { useQuery } from '@tanstack/react-query'
import type { GuestInfo } from '@vitrine/contract'
import { Button, EmptyState, RelativeTime, SkeletonLines } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { failureOf } from '../../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, isCurrent } from '../machine-view.ts'
import { useMachineView } from '../machine-view-context.tsx'
import { PanelFailure } from '../panel-failure.tsx'
import { machineQueries } from '../queries.ts'
import { useAgainWhenBack } from '../use-again-when-back.ts'
import { AgentMissing } from './agent-missing.tsx'
import { FilesystemsPanel } from './filesystems-panel.tsx'
import { InterfacesPanel } from './interfaces-panel.tsx'
import { SystemPanel } from './system-panel.tsx'

/** What the system inside tells through its agent (feature J1), or how to get an agent there (J4). */
export function Guest() {
  const view = useMachineView()
  const { machine } = view
  const words = useWords()
  const said = words.guest
  const absent = machine.guestAgent === 'absent'
  const running = machine.state === 'running'
  const { data, error, isFetching, refetch } = useQuery({ ...machineQueries.guest(useTRPC(), machine.id), enabled: running && !absent })
  const ask = () => void refetch()
  useAgainWhenBack(isCurrent(view), error !== null, ask)

  if (absent) return <AgentMissing kind="absent" os={machine.os} />
  if (!running && !(isActive(view) && data !== undefined)) return <EmptyState title={said.off.title}>{said.off.text}</EmptyState>
  if (data !== undefined && error === null) return <Answered info={data} asking={isFetching} onAsk={ask} />
  if (error !== null) {
    const { reason } = failureOf(error)
    if (reason === 'guest-agent-silent' || reason === 'guest-agent-absent') return <AgentMissing kind={reason === 'guest-agent-absent' ? 'absent' : 'silent'} os={machine.os} asking={isFetching} onAsk={ask} />
    return <PanelFailure error={error} busy={isFetching} onRetry={ask} />
  }
  return <SkeletonLines label={words.common.loading} lines={8} />
}

function Answered({ info, asking, onAsk }: { info: GuestInfo; asking: boolean; onAsk: () => void }) {
  const words = useWords()
  return (
    <div className="space-y-4">
      <div className="flex items-center gap-3">
        <Button size="small" icon={<RefreshCw size={14} />} busy={asking} onPress={onAsk}>
          {words.guest.refresh}
        </Button>
        <span className="text-sm text-faint"><RelativeTime at={info.at} /></span>
      </div>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <SystemPanel info={info} />
        <InterfacesPanel interfaces={info.interfaces} />
      </div>
      <FilesystemsPanel filesystems={info.filesystems} />
    </div>
  )
}
