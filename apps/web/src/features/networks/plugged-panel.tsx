'use client'

import { useQuery } from '@tanstack/react-query'
import type { NetworkRow } from '@vitrine/contract'
import { HeadCell, Panel, SkeletonLines, StateMark, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { paths } from '../../shared/paths.ts'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { toneOfState } from '../machine/state-tone.ts'
import { machineListQueries } from '../machines/queries.ts'
import { networkQueries } from './queries.ts'

/** Machines with an interface in the network, their state as it is now. */
export function PluggedPanel({ network }: { network: NetworkRow }) {
  const words = useWords()
  const { Link } = useUi()
  const trpc = useTRPC()
  const said = words.networks.machines
  const { data, error, isFetching, refetch } = useQuery(networkQueries.machines(trpc, network.hostId, network.id))
  const machines = useQuery(machineListQueries.list(trpc))
  const content = () => {
    if (data === undefined) return error === null ? <SkeletonLines label={words.common.loading} lines={3} /> : <div className="p-4"><PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} /></div>
    if (data.length === 0) return <p className="p-4 text-table text-faint">{said.none}</p>
    return (
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.name} />
          <HeadCell label={said.state} />
          <HeadCell label={said.mac} />
          <HeadCell label={said.addresses} />
        </TableHead>
        <tbody>
          {data.map(({ id, name, mac }) => {
            const row = machines.data?.machines.find((machine) => machine.id === id)
            return (
              <TableRow key={`${id} ${mac}`}>
                <TableCell><Link href={paths.machine(id)} className="font-medium text-text hover:text-accent hover:underline">{row?.name ?? name}</Link></TableCell>
                <TableCell>{row === undefined ? null : <StateMark tone={toneOfState[row.state]} word={words.states.name[row.state]} />}</TableCell>
                <TableCell mono>{mac}</TableCell>
                <TableCell mono>{[...new Set(row?.addresses.filter((address) => address.mac?.toLowerCase() === mac.toLowerCase()).map(({ address }) => address))].join(', ')}</TableCell>
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
