'use client'

import { useQuery } from '@tanstack/react-query'
import type { NetworkRow } from '@vitrine/contract'
import { Badge, EmptyState, HeadCell, PageHeader, StateMark, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { Network } from 'lucide-react'
import { paths, placeOf } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { hostQueries } from '../hosts/queries.ts'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { networkQueries } from './queries.ts'

/** All libvirt networks of all hosts. */
export function NetworkList() {
  const words = useWords()
  const trpc = useTRPC()
  const { data, error, isFetching, refetch } = useQuery(networkQueries.list(trpc))
  const hosts = useQuery(hostQueries.list(trpc))
  const said = words.networks.columns
  const hostName = (id: string) => hosts.data?.hosts.find((host) => host.id === id)?.name ?? ''
  return (
    <>
      <PageHeader title={words.networks.title} />
      {data === undefined && error !== null ? <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div> : null}
      {data?.networks.length === 0 ? <EmptyState title={words.networks.none.title} icon={<Network size={20} />}>{words.networks.none.text}</EmptyState> : null}
      {data === undefined || data.networks.length === 0 ? null : (
        <Table label={words.networks.list}>
          <TableHead>
            <HeadCell label={said.name} />
            <HeadCell label={said.state} />
            <HeadCell label={said.forward} />
            <HeadCell label={said.addresses} />
            <HeadCell label={said.dhcp} />
            <HeadCell label={said.bridge} />
            <HeadCell label={said.autostart} />
            <HeadCell label={said.host} />
          </TableHead>
          <tbody>
            {data.networks.toSorted((a, b) => a.name.localeCompare(b.name)).map((network) => <Row key={`${network.hostId} ${network.id}`} network={network} href={paths.network(placeOf(network, data.networks))} hostName={hostName(network.hostId)} />)}
          </tbody>
        </Table>
      )}
    </>
  )
}

function Row({ network, href, hostName }: { network: NetworkRow; href: string; hostName: string }) {
  const words = useWords()
  const { Link } = useUi()
  const forwards: Readonly<Record<string, { short: string }>> = words.networks.forwards
  return (
    <TableRow dimmed={!network.active}>
      <TableCell>
        <Link href={href} className="font-medium text-text hover:text-accent hover:underline">{network.name}</Link> {network.persistent ? null : <Badge>{words.networks.transient}</Badge>}
      </TableCell>
      <TableCell><StateMark tone={network.active ? 'running' : 'off'} word={network.active ? words.networks.active : words.networks.inactive} /></TableCell>
      <TableCell>{forwards[network.forward]?.short ?? network.forward}</TableCell>
      <TableCell mono>{network.addresses.map(({ address, prefix }) => `${address}/${String(prefix)}`).join(', ')}</TableCell>
      <TableCell mono>{network.dhcp.map(({ start, end }) => words.networks.range(start, end)).join(', ')}</TableCell>
      <TableCell mono>{network.bridge ?? ''}</TableCell>
      <TableCell>{network.autostart ? words.common.yes : words.common.no}</TableCell>
      <TableCell><Link href={paths.host(network.hostId)} className="hover:text-accent hover:underline">{hostName}</Link></TableCell>
    </TableRow>
  )
}
