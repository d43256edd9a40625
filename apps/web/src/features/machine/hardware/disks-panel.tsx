'use client'

import type { MachineDisk } from '@vitrine/contract'
import { Badge, Copyable, HeadCell, Meter, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { formatBytes } from '../../../shared/format/size.ts'
import { useWords } from '../../../shared/words/words-context.tsx'

/** Disks and drives, what lies behind them, and how much of it is taken. */
export function DisksPanel({ disks }: { disks: readonly MachineDisk[] }) {
  const words = useWords()
  const said = words.hardware.disks
  if (disks.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{said.none}</p>
      </Panel>
    )
  }
  const ordered = disks.some(({ bootOrder }) => bootOrder !== null)
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.target} />
          <HeadCell label={said.source} />
          <HeadCell label={said.taken} />
          <HeadCell label={said.bus} />
          <HeadCell label={said.format} />
          <HeadCell label={said.cache} />
          {ordered ? <HeadCell label={said.boot} align="right" /> : null}
        </TableHead>
        <tbody>
          {disks.map((disk) => (
            <TableRow key={disk.target}>
              <TableCell>
                <span className="font-mono text-sm">{disk.target}</span> <span className="text-faint">{said.devices[disk.device]}</span>
              </TableCell>
              <TableCell wrap>
                <Source disk={disk} />
              </TableCell>
              <TableCell>
                <Taken disk={disk} />
              </TableCell>
              <TableCell>{disk.bus ?? ''}</TableCell>
              <TableCell>{disk.format ?? ''}</TableCell>
              <TableCell>{disk.cache ?? <span className="text-faint">{said.cacheDefault}</span>}</TableCell>
              {ordered ? <TableCell align="right">{disk.bootOrder ?? ''}</TableCell> : null}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

function Source({ disk }: { disk: MachineDisk }) {
  const words = useWords()
  const said = words.hardware.disks
  const marks = [
    disk.readOnly ? said.readOnly : null,
    disk.shareable ? said.shareable : null,
    disk.discard === null ? null : said.discard(disk.discard),
    disk.serial === null ? null : said.serial(disk.serial),
  ].filter((mark) => mark !== null)
  return (
    <div className="min-w-56 space-y-1 py-1">
      {disk.source === null ? <span className="text-faint">{said.empty}</span> : <Copyable value={disk.source} copyLabel={words.common.copy(disk.source)} />}
      {disk.backing.length === 0 ? null : (
        <p className="text-sm text-faint">
          {said.backing}{' '}
          {disk.backing.map((path) => <span key={path} className="block font-mono text-xs break-all">{path}</span>)}
        </p>
      )}
      {marks.length === 0 ? null : <p className="flex flex-wrap gap-1">{marks.map((mark) => <Badge key={mark}>{mark}</Badge>)}</p>}
    </div>
  )
}

function Taken({ disk }: { disk: MachineDisk }) {
  const words = useWords()
  const said = words.hardware.disks
  if (disk.source === null) return null
  if (disk.capacityBytes === null) return <span className="text-faint">{said.capacityUnknown}</span>
  const size = formatBytes(disk.capacityBytes, words.locale)
  if (disk.allocationBytes === null || disk.device === 'cdrom') return <span className="tabular">{size}</span>
  const taken = said.takenOf(formatBytes(disk.allocationBytes, words.locale), size)
  return (
    <div className="w-44 space-y-1">
      <span className="tabular">{taken}</span>
      <Meter label={disk.target} share={disk.capacityBytes === 0 ? 0 : disk.allocationBytes / disk.capacityBytes} words={taken} />
    </div>
  )
}
