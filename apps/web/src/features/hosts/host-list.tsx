'use client'

import { useQuery } from '@tanstack/react-query'
import type { HostSummary } from '@vitrine/contract'
import { EmptyState, HeadCell, PageHeader, RelativeTime, StateMark, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { Server } from 'lucide-react'
import { formatKiB } from '../../shared/format/size.ts'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { machineListQueries } from '../machines/queries.ts'
import { ConnectionMark } from './connection-mark.tsx'
import { versionText } from './cpu-ranges.ts'
import { countMachines, type MachineCounts } from './machine-counts.ts'
import { hostQueries } from './queries.ts'

/** All hosts: whether they answer, what they have, how many machines are on them. */
export function HostList() {
  const words = useWords()
  const trpc = useTRPC()
  const hosts = useQuery(hostQueries.list(trpc))
  const machines = useQuery(machineListQueries.list(trpc))
  const said = words.hosts.columns
  return (
    <>
      <PageHeader title={words.hosts.title} />
      {hosts.data === undefined && hosts.error !== null ? <div className="p-4"><PanelFailure error={hosts.error} busy={hosts.isFetching} onRetry={() => void hosts.refetch()} /></div> : null}
      {hosts.data?.hosts.length === 0 ? <EmptyState title={words.hosts.none.title} icon={<Server size={20} />}>{words.hosts.none.text}</EmptyState> : null}
      {hosts.data === undefined || hosts.data.hosts.length === 0 ? null : (
        <Table label={words.hosts.list}>
          <TableHead>
            <HeadCell label={said.name} />
            <HeadCell label={said.connection} />
            <HeadCell label={said.machines} align="right" />
            <HeadCell label={said.cpus} align="right" />
            <HeadCell label={said.memory} align="right" />
            <HeadCell label={said.virtualization} />
            <HeadCell label={said.libvirt} align="right" />
            <HeadCell label={words.hosts.connection.uri} />
          </TableHead>
          <tbody>
            {hosts.data.hosts.map((host) => <HostRow key={host.id} host={host} counts={machines.data === undefined ? null : countMachines(machines.data.machines, host.id)} />)}
          </tbody>
        </Table>
      )}
    </>
  )
}

function HostRow({ host, counts }: { host: HostSummary; counts: MachineCounts | null }) {
  const words = useWords()
  const { Link } = useUi()
  const { facts, connection } = host
  const running = counts?.byState.find(({ state }) => state === 'running')?.count ?? 0
  return (
    <TableRow dimmed={connection.phase !== 'open'}>
      <TableCell>
        <Link href={paths.host(host.id)} className="font-medium text-text hover:text-accent hover:underline">{host.name}</Link>
      </TableCell>
      <TableCell>
        <ConnectionMark connection={connection} />
        {connection.phase === 'open' || host.seenAt === null ? null : <span className="ml-2 text-sm text-faint"><RelativeTime at={host.seenAt} /></span>}
      </TableCell>
      <TableCell align="right">
        {counts === null ? null : (
          <Link href={paths.machines({ filter: `host:${host.name}` })} className="hover:text-accent hover:underline">
            {words.hosts.runningOf(running, counts.total)}
          </Link>
        )}
      </TableCell>
      <TableCell align="right">{facts?.cpus ?? ''}</TableCell>
      <TableCell align="right">{facts === null ? '' : formatKiB(facts.memoryKiB, words.locale)}</TableCell>
      <TableCell>{facts === null ? null : <StateMark tone={facts.acceleration.because === 'not-applicable' ? 'off' : facts.acceleration.kvm ? 'running' : 'paused'} word={words.machine.acceleration[facts.acceleration.because].short} />}</TableCell>
      <TableCell align="right">{facts === null ? '' : versionText(facts.libvirtVersion)}</TableCell>
      <TableCell mono>{host.uri}</TableCell>
    </TableRow>
  )
}
