'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkTabs, SkeletonLines } from '@vitrine/ui'
import { lazy, Suspense } from 'react'
import { machineTabs, paths, type MachineTab } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { useLiveInterest } from '../live/use-live.ts'
import { MachineHeader } from './header/machine-header.tsx'
import { LastKnownNote } from './last-known-note.tsx'
import type { MachineView } from './machine-view.ts'
import { PanelFailure } from './panel-failure.tsx'
import { machineQueries } from './queries.ts'

// Each tab is its own piece of code: charts, Markdown and the like are loaded where they are shown.
const tabs = {
  overview: lazy(() => import('./overview/overview.tsx').then((loaded) => ({ default: loaded.Overview }))),
  hardware: lazy(() => import('./hardware/hardware.tsx').then((loaded) => ({ default: loaded.Hardware }))),
  performance: lazy(() => import('./performance/performance.tsx').then((loaded) => ({ default: loaded.Performance }))),
  guest: lazy(() => import('./guest/guest.tsx').then((loaded) => ({ default: loaded.Guest }))),
  definition: lazy(() => import('./definition/definition.tsx').then((loaded) => ({ default: loaded.Definition }))),
  log: lazy(() => import('./log/log.tsx').then((loaded) => ({ default: loaded.Log }))),
} as const satisfies Record<MachineTab, React.LazyExoticComponent<(props: { view: MachineView }) => React.ReactNode>>

/** A machine: its title row, its tabs as URLs, and the tab that the URL names. It follows the machine as it changes. */
export function MachinePage({ id, tab }: { id: string; tab: MachineTab }) {
  const words = useWords()
  useLiveInterest('machine', id)
  const { data, error, isFetching, refetch } = useQuery(machineQueries.machine(useTRPC(), id))
  if (data === undefined) {
    return error === null ? <SkeletonLines label={words.common.loading} lines={8} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
  }
  const Tab = tabs[tab]
  return (
    <>
      <MachineHeader view={data} />
      <LinkTabs
        label={words.machine.tabs.label(data.machine.name)}
        tabs={machineTabs.map((one) => ({ href: paths.machine(id, one), label: words.machine.tabs[one], current: one === tab }))}
      />
      <div className="space-y-4 p-4">
        <LastKnownNote view={data} />
        <Suspense fallback={<SkeletonLines label={words.common.loading} lines={8} />}>
          <Tab view={data} />
        </Suspense>
      </div>
    </>
  )
}
