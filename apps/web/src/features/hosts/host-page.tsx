'use client'

import { useQuery } from '@tanstack/react-query'
import { PageHeader, SkeletonLines } from '@vitrine/ui'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { Crumbs } from '../frame/crumbs.tsx'
import { useLiveInterest } from '../live/use-live.ts'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { machineListQueries } from '../machines/queries.ts'
import { MachinesPanel, NetworksPanel, StoragePanel } from './belongings-panels.tsx'
import { ConnectionMark } from './connection-mark.tsx'
import { ConnectionPanel } from './connection-panel.tsx'
import { CpuPanel, HostPanel, MemoryPanel, NumaPanel } from './host-facts-panels.tsx'
import { LoadSection } from './load-section.tsx'
import { countMachines } from './machine-counts.ts'
import { AccelerationPanel, SecurityPanel } from './protection-panels.tsx'
import { hostQueries } from './queries.ts'

/** A host (feature A2): its load now, its machines, what it is, and how it is reached. */
export function HostPage({ id }: { id: string }) {
  const words = useWords()
  const trpc = useTRPC()
  useLiveInterest('all')
  const { data, error, isFetching, refetch } = useQuery(hostQueries.host(trpc, id))
  const machines = useQuery(machineListQueries.list(trpc))
  if (data === undefined) {
    return error === null ? <SkeletonLines label={words.common.loading} lines={8} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
  }
  const { host } = data
  const { facts, connection } = host
  const counts = countMachines(machines.data?.machines ?? [], id)
  return (
    <>
      <Crumbs items={[{ label: host.name }]} />
      <PageHeader title={host.name} mark={<ConnectionMark connection={connection} strong />} />
      <div className="space-y-4 p-4 pt-1">
        {connection.phase === 'open' ? null : <ConnectionPanel host={host} />}
        {facts === null ? <p className="text-soft">{words.hosts.neverSeen}</p> : (
          <>
            <LoadSection host={host} />
            <MachinesPanel host={host} counts={counts} />
            <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
              <div className="space-y-4">
                <HostPanel facts={facts} uri={host.uri} />
                <CpuPanel facts={facts} counts={counts} />
                <MemoryPanel facts={facts} counts={counts} />
                <NumaPanel numa={facts.numa} />
              </div>
              <div className="space-y-4">
                <AccelerationPanel acceleration={facts.acceleration} />
                <SecurityPanel models={facts.securityModels} />
                <StoragePanel hostId={host.id} />
                <NetworksPanel hostId={host.id} />
                {connection.phase === 'open' ? <ConnectionPanel host={host} /> : null}
              </div>
            </div>
          </>
        )}
      </div>
    </>
  )
}
