'use client'

import { useQuery } from '@tanstack/react-query'
import type { NetworkRow } from '@vitrine/contract'
import { Copyable, HeadCell, Panel, RelativeTime, SkeletonLines, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { leaseOwner } from './plugged-machines.ts'
import { networkQueries } from './queries.ts'

/** Addresses that the network's DHCP has given out, and to whom. */
export function LeasesPanel({ network }: { network: NetworkRow }) {
  const words = useWords()
  const { Link } = useUi()
  const trpc = useTRPC()
  const said = words.networks.leases
  const gives = network.dhcp.length > 0
  const { data, error, isFetching, refetch } = useQuery({ ...networkQueries.leases(trpc, network.hostId, network.id), enabled: network.active && gives })
  const plugged = useQuery(networkQueries.machines(trpc, network.hostId, network.id))
  const note = (text: string) => <p className="p-4 text-table text-faint">{text}</p>
  const content = () => {
    if (!gives) return note(said.noDhcp)
    if (!network.active) return note(said.inactive)
    if (data === undefined) return error === null ? <SkeletonLines label={words.common.loading} lines={3} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
    if (data.length === 0) return note(said.none)
    return (
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.address} />
          <HeadCell label={said.machine} />
          <HeadCell label={said.hostname} />
          <HeadCell label={said.mac} />
          <HeadCell label={said.expires} />
        </TableHead>
        <tbody>
          {data.map((lease) => {
            const owner = leaseOwner(lease, plugged.data ?? [])
            return (
              <TableRow key={`${lease.address} ${lease.mac ?? ''}`}>
                <TableCell>
                  <Copyable value={lease.address} copyLabel={words.common.copy(lease.address)} /><span className="font-mono text-sm text-faint">/{lease.prefix}</span>
                </TableCell>
                <TableCell>{owner === null ? <span className="text-faint">{plugged.data === undefined ? '' : said.nobody}</span> : <Link href={paths.machine(owner.id)} className="text-accent hover:underline">{owner.name}</Link>}</TableCell>
                <TableCell>{lease.hostname ?? ''}</TableCell>
                <TableCell mono>{lease.mac ?? ''}</TableCell>
                <TableCell>{lease.expiresAt === null ? said.never : <RelativeTime at={lease.expiresAt} />}</TableCell>
              </TableRow>
            )
          })}
        </tbody>
      </Table>
    )
  }
  return (
    <Panel title={said.title} flush>
      {content()}
    </Panel>
  )
}
