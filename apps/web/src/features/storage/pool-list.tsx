'use client'

import { useQuery } from '@tanstack/react-query'
import type { PoolRow } from '@vitrine/contract'
import { Badge, EmptyState, HeadCell, PageHeader, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { Database } from 'lucide-react'
import { formatBytes } from '../../shared/format/size.ts'
import { paths, placeOf } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { hostQueries } from '../hosts/queries.ts'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { PoolMark } from './pool-mark.tsx'
import { PoolMeter } from './pool-meter.tsx'
import { poolQueries } from './queries.ts'

/** All storage pools of all hosts, with how full they are. */
export function PoolList() {
  const words = useWords()
  const trpc = useTRPC()
  const { data, error, isFetching, refetch } = useQuery(poolQueries.list(trpc))
  const hosts = useQuery(hostQueries.list(trpc))
  const said = words.storage.columns
  const hostName = (id: string) => hosts.data?.hosts.find((host) => host.id === id)?.name ?? ''
  return (
    <>
      <PageHeader title={words.storage.title} />
      {data === undefined && error !== null ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div> : null}
      {data?.pools.length === 0 ? <EmptyState title={words.storage.none.title} icon={<Database size={20} />}>{words.storage.none.text}</EmptyState> : null}
      {data === undefined || data.pools.length === 0 ? null : (
        <Table label={words.storage.list}>
          <TableHead>
            <HeadCell label={said.name} />
            <HeadCell label={said.state} />
            <HeadCell label={said.used} />
            <HeadCell label={said.free} align="right" />
            <HeadCell label={said.type} />
            <HeadCell label={said.path} />
            <HeadCell label={said.autostart} />
            <HeadCell label={said.host} />
          </TableHead>
          <tbody>
            {data.pools.toSorted((a, b) => a.name.localeCompare(b.name)).map((pool) => <Row key={`${pool.hostId} ${pool.id}`} pool={pool} href={paths.pool(placeOf(pool, data.pools))} hostName={hostName(pool.hostId)} />)}
          </tbody>
        </Table>
      )}
    </>
  )
}

function Row({ pool, href, hostName }: { pool: PoolRow; href: string; hostName: string }) {
  const words = useWords()
  const { Link } = useUi()
  const types: Readonly<Record<string, string>> = words.storage.types
  const active = pool.state === 'running' || pool.state === 'degraded'
  return (
    <TableRow dimmed={!active}>
      <TableCell>
        <Link href={href} className="font-medium text-text hover:text-accent hover:underline">{pool.name}</Link> {pool.persistent ? null : <Badge>{words.networks.transient}</Badge>}
      </TableCell>
      <TableCell><PoolMark state={pool.state} /></TableCell>
      <TableCell>{active ? <PoolMeter pool={pool} /> : null}</TableCell>
      <TableCell align="right">{active ? formatBytes(pool.availableBytes, words.locale) : ''}</TableCell>
      <TableCell>{types[pool.type] ?? pool.type}</TableCell>
      <TableCell mono>{pool.path ?? ''}</TableCell>
      <TableCell>{pool.autostart ? words.common.yes : words.common.no}</TableCell>
      <TableCell><Link href={paths.host(pool.hostId)} className="hover:text-accent hover:underline">{hostName}</Link></TableCell>
    </TableRow>
  )
}
