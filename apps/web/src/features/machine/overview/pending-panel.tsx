'use client'

import { HeadCell, Panel, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { paths } from '../../../shared/paths.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import type { MachineView } from '../machine-view.ts'
import { pendingItemText, pendingValueText } from './pending-item.ts'

/** What differs between the machine that runs and its next start, per item (feature B4). */
export function PendingPanel({ view: { machine } }: { view: MachineView }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.machine.pending
  if (!machine.changesPending && machine.pending.length === 0) return null
  if (machine.pending.length === 0) {
    return (
      <Panel title={said.title}>
        <Link href={paths.machine(machine.id, 'definition')} className="text-table text-accent hover:underline">{said.unlisted}</Link>
      </Panel>
    )
  }
  return (
    <Panel title={said.title} flush>
      <p className="px-4 pt-3 pb-1 text-table text-soft">{said.text(machine.pending.length)}</p>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.item} />
          <HeadCell label={said.running} />
          <HeadCell label={said.next} />
        </TableHead>
        <tbody>
          {machine.pending.map(({ item, running, next }) => (
            <TableRow key={item}>
              <TableCell wrap>{pendingItemText(words, item)}</TableCell>
              <TableCell wrap>{pendingValueText(words, item, running)}</TableCell>
              <TableCell wrap>
                <span className="font-medium text-changing">{pendingValueText(words, item, next)}</span>
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}
