'use client'

import { Badge, CodeBlock, Copyable, HeadCell, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, type MachineView } from '../machine-view.ts'
import { mergeAddresses, sshCommand } from './merged-addresses.ts'

/** Every address of a machine with where it was learnt (feature F5), and what to type to get in (Q5). */
export function AddressesPanel({ view }: { view: MachineView }) {
  const words = useWords()
  const said = words.machine.addresses
  const addresses = mergeAddresses(view.machine.addresses)
  const ssh = sshCommand(addresses)
  if (addresses.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{isActive(view) ? said.noneRunning : said.noneOff}</p>
      </Panel>
    )
  }
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.address} />
          <HeadCell label={said.interface} />
          <HeadCell label={said.mac} />
          <HeadCell label={said.from} />
        </TableHead>
        <tbody>
          {addresses.map(({ address, prefix, device, mac, from, reachable }) => (
            <TableRow key={address} dimmed={!reachable}>
              <TableCell>
                <Copyable value={address} copyLabel={words.common.copy(address)} />
                {prefix === null ? null : <span className="font-mono text-sm text-faint">/{prefix}</span>}
              </TableCell>
              <TableCell mono>{device ?? ''}</TableCell>
              <TableCell mono>{mac ?? ''}</TableCell>
              <TableCell>
                <span className="flex gap-1">{from.map((source) => <Badge key={source}>{said.sources[source]}</Badge>)}</span>
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {ssh === null ? null : (
        <div className="flex items-center gap-3 px-3 py-2">
          <span className="text-sm text-faint">{said.ssh}</span>
          <div className="min-w-0 flex-1">
            <CodeBlock code={ssh} copyLabel={words.common.copy(ssh)} />
          </div>
        </div>
      )}
    </Panel>
  )
}
