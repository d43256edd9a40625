'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkTabs, SkeletonLines } from '@vitrine/ui'
import type { ReactNode } from 'react'
import { machineTabs, paths, type MachineTab } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { useLiveInterest } from '../live/use-live.ts'
import { MachineHeader } from './header/machine-header.tsx'
import { LastKnownNote } from './last-known-note.tsx'
import { MachineViewContext } from './machine-view-context.tsx'
import { PanelFailure } from './panel-failure.tsx'
import { machineQueries } from './queries.ts'

/**
 * A machine: its title row, its tabs as URLs, and the tab that the URL names. It follows the machine as it changes.
 * @param props.children the tab, chosen by the route so that only its code is loaded; it reads the machine by `useMachineView`
 */
export function MachinePage({ id, tab, children }: { id: string; tab: MachineTab; children: ReactNode }) {
  const words = useWords()
  useLiveInterest('machine', id)
  const { data, error, isFetching, refetch } = useQuery(machineQueries.machine(useTRPC(), id))
  if (data === undefined) {
    return error === null ? <SkeletonLines label={words.common.loading} lines={8} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
  }
  return (
    <MachineViewContext value={data}>
      <MachineHeader view={data} />
      <LinkTabs
        label={words.machine.tabs.label(data.machine.name)}
        tabs={machineTabs.map((one) => ({ href: paths.machine(id, one), label: words.machine.tabs[one], current: one === tab }))}
      />
      <div className="space-y-4 p-4">
        <LastKnownNote view={data} />
        {children}
      </div>
    </MachineViewContext>
  )
}
