'use client'

import type { MachineDetail } from '@vitrine/contract'
import { HeadCell, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'

/** Every device without a panel of its own. */
export function OthersPanel({ devices }: { devices: MachineDetail['otherDevices'] }) {
  const words = useWords()
  const said = words.hardware.others
  const kinds: Readonly<Record<string, string>> = words.hardware.deviceKinds
  if (devices.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{said.none}</p>
      </Panel>
    )
  }
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.kind} />
          <HeadCell label={said.description} />
        </TableHead>
        <tbody>
          {devices.map(({ kind, description }, index) => (
            // Two devices of a kind may be described alike; their place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <TableRow key={index}>
              <TableCell>{kinds[kind] ?? kind}</TableCell>
              <TableCell wrap><span className="break-words text-soft">{description}</span></TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}
