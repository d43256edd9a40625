'use client'

import { useQuery } from '@tanstack/react-query'
import type { PoolRow } from '@vitrine/contract'
import { Copyable, Facts, PageHeader, Panel, SkeletonLines, useUi } from '@vitrine/ui'
import { TriangleAlert } from 'lucide-react'
import { formatBytes } from '../../shared/format/size.ts'
import { atPlace, paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { Crumbs } from '../frame/crumbs.tsx'
import { hostQueries } from '../hosts/queries.ts'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { NothingHere } from '../not-found/nothing-here.tsx'
import { PoolMark } from './pool-mark.tsx'
import { PoolMeter } from './pool-meter.tsx'
import { poolQueries } from './queries.ts'
import { fullness, poolSums, volumeUses } from './volume-use.ts'
import { VolumesPanel } from './volumes-panel.tsx'

/** One storage pool: how full it is, what lies in it. */
export function PoolPage({ id, hostId }: { id: string; hostId: string }) {
  const words = useWords()
  const { data, error, isFetching, refetch } = useQuery(poolQueries.list(useTRPC()))
  const pool = data === undefined ? undefined : atPlace({ id, hostId }, data.pools)
  if (data === undefined) {
    return error === null ? <SkeletonLines label={words.common.loading} lines={8} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
  }
  // It was there when the page was made, and has been removed under the reader's eyes.
  if (pool === undefined) return <NothingHere {...words.storage.unknown} href={paths.storage()} label={words.storage.list} />
  return (
    <>
      <Crumbs items={[{ label: pool.name }]} />
      <PageHeader title={pool.name} mark={<PoolMark state={pool.state} strong />} />
      <div className="space-y-4 p-4 pt-1">
        <FactsPanel pool={pool} />
        <VolumesPanel pool={pool} />
      </div>
    </>
  )
}

function FactsPanel({ pool }: { pool: PoolRow }) {
  const words = useWords()
  const { Link } = useUi()
  const trpc = useTRPC()
  const said = words.storage.facts
  const hosts = useQuery(hostQueries.list(trpc))
  const active = pool.state === 'running' || pool.state === 'degraded'
  const volumes = useQuery({ ...poolQueries.volumes(trpc, pool.hostId, pool.id), enabled: active })
  const promised = volumes.data === undefined ? null : poolSums(volumes.data, volumeUses(volumes.data)).promisedBytes
  const types: Readonly<Record<string, string>> = words.storage.types
  const size = (bytes: number) => formatBytes(bytes, words.locale)
  const { level } = fullness(pool.allocationBytes, pool.capacityBytes)
  return (
    <Panel title={said.title}>
      {active ? (
        <div className="mb-4 space-y-2 text-table">
          <PoolMeter pool={pool} wide />
          {level === 'fine' ? null : <Warning text={level === 'full' ? words.storage.full : words.storage.tight} />}
          {promised !== null && promised > pool.capacityBytes ? <Warning text={words.storage.overcommit} /> : null}
        </div>
      ) : null}
      <div className="grid grid-cols-1 gap-x-10 gap-y-1.5 lg:grid-cols-2">
        <Facts
          items={[
            { label: said.type, value: types[pool.type] ?? pool.type },
            { label: said.path, value: pool.path === null ? <span className="text-faint">{said.none}</span> : <Copyable value={pool.path} copyLabel={words.common.copy(pool.path)} /> },
            { label: said.autostart, value: pool.autostart ? words.common.yes : words.common.no },
            { label: said.host, value: <Link href={paths.host(pool.hostId)} className="text-accent hover:underline">{hosts.data?.hosts.find((host) => host.id === pool.hostId)?.name ?? ''}</Link> },
          ]}
        />
        <Facts
          items={[
            ...(active ? [
              { label: said.capacity, value: size(pool.capacityBytes) },
              { label: said.free, value: size(pool.availableBytes) },
              ...(promised === null ? [] : [{ label: said.promised, value: size(promised) }]),
            ] : []),
            { label: said.id, value: <Copyable value={pool.id} copyLabel={words.common.copy(said.id)} /> },
          ]}
        />
      </div>
    </Panel>
  )
}

function Warning({ text }: { text: string }) {
  return (
    <p className="flex gap-2 text-paused">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      {text}
    </p>
  )
}
