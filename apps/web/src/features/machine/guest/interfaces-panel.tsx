'use client'

import type { GuestInfo } from '@vitrine/contract'
import { Copyable, HeadCell, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'

/** Network interfaces as the guest itself names them. */
export function InterfacesPanel({ interfaces }: { interfaces: GuestInfo['interfaces'] }) {
  const words = useWords()
  const said = words.guest.interfaces
  if (interfaces === null || interfaces.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{interfaces === null ? words.guest.notTold : said.none}</p>
      </Panel>
    )
  }
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.name} />
          <HeadCell label={said.addresses} />
          <HeadCell label={said.mac} />
        </TableHead>
        <tbody>
          {interfaces.map(({ name, mac, addresses }) => (
            <TableRow key={name}>
              <TableCell mono>{name}</TableCell>
              <TableCell>
                {addresses.map(({ address, prefix }) => (
                  <div key={address}>
                    <Copyable value={address} copyLabel={words.common.copy(address)} />
                    <span className="font-mono text-sm text-faint">/{prefix}</span>
                  </div>
                ))}
              </TableCell>
              <TableCell mono>{mac ?? ''}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}
