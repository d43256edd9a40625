'use client'

import { useQuery } from '@tanstack/react-query'
import type { MachineNic } from '@vitrine/contract'
import { Copyable, HeadCell, Panel, StateMark, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { paths, placeOf } from '../../../shared/paths.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { networkQueries } from '../../networks/queries.ts'

const nameIn = (list: Readonly<Record<string, string>>, key: string) => list[key] ?? key

/** Network interfaces: MAC to copy, what they are plugged into (a libvirt network is a link), whether the cable is in. */
export function NicsPanel({ nics, hostId }: { nics: readonly MachineNic[]; hostId: string }) {
  const words = useWords()
  const said = words.hardware.nics
  if (nics.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{said.none}</p>
      </Panel>
    )
  }
  const ordered = nics.some(({ bootOrder }) => bootOrder !== null)
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.mac} />
          <HeadCell label={said.plugged} />
          <HeadCell label={said.model} />
          <HeadCell label={said.link} />
          <HeadCell label={said.hostDevice} />
          {ordered ? <HeadCell label={words.hardware.disks.boot} align="right" /> : null}
        </TableHead>
        <tbody>
          {nics.map((nic) => (
            <TableRow key={nic.mac}>
              <TableCell>
                <Copyable value={nic.mac} copyLabel={words.common.copy(nic.mac)} />
              </TableCell>
              <TableCell>
                <span className="text-faint">{nameIn(said.kinds, nic.kind)}</span> <Plug nic={nic} hostId={hostId} />
              </TableCell>
              <TableCell>{nic.model ?? ''}</TableCell>
              <TableCell>
                <StateMark tone={nic.linkUp ? 'running' : 'off'} word={nic.linkUp ? said.up : said.down} />
              </TableCell>
              <TableCell mono>{nic.hostDevice ?? ''}</TableCell>
              {ordered ? <TableCell align="right">{nic.bootOrder ?? ''}</TableCell> : null}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

function Plug({ nic, hostId }: { nic: MachineNic; hostId: string }) {
  const { Link } = useUi()
  const { data } = useQuery(networkQueries.list(useTRPC()))
  if (nic.source === null) return null
  const network = nic.kind === 'network' ? data?.networks.find((one) => one.hostId === hostId && one.name === nic.source) : undefined
  return network === undefined ? <span>{nic.source}</span> : <Link href={paths.network(placeOf(network, data?.networks ?? []))} className="text-accent hover:underline">{nic.source}</Link>
}
