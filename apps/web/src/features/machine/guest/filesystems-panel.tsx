'use client'

import type { GuestInfo } from '@vitrine/contract'
import { HeadCell, Meter, Panel, Table, TableCell, TableHead, TableRow } from '@vitrine/ui'
import { formatBytes, formatShare } from '../../../shared/format/size.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { fullness } from '../../storage/volume-use.ts'

/** File systems with how full they are, fullest first: that is what one comes to look for. */
export function FilesystemsPanel({ filesystems }: { filesystems: GuestInfo['filesystems'] }) {
  const words = useWords()
  const said = words.guest.filesystems
  if (filesystems === null || filesystems.length === 0) {
    return (
      <Panel title={said.title}>
        <p className="text-table text-faint">{filesystems === null ? words.guest.notTold : said.none}</p>
      </Panel>
    )
  }
  const share = ({ usedBytes, totalBytes }: (typeof filesystems)[number]) => (usedBytes === null || totalBytes === null ? -1 : fullness(usedBytes, totalBytes).share)
  return (
    <Panel title={said.title} flush>
      <Table label={said.title}>
        <TableHead>
          <HeadCell label={said.mountpoint} />
          <HeadCell label={said.used} />
          <HeadCell label={said.type} />
          <HeadCell label={said.device} />
          <HeadCell label={said.disks} />
        </TableHead>
        <tbody>
          {filesystems.toSorted((a, b) => share(b) - share(a)).map((filesystem) => (
            <TableRow key={`${filesystem.mountpoint} ${filesystem.device}`}>
              <TableCell mono>{filesystem.mountpoint}</TableCell>
              <TableCell>
                <Used filesystem={filesystem} />
              </TableCell>
              <TableCell>{filesystem.type}</TableCell>
              <TableCell mono>{filesystem.device}</TableCell>
              <TableCell mono>{filesystem.disks.join(', ')}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

function Used({ filesystem: { mountpoint, usedBytes, totalBytes } }: { filesystem: NonNullable<GuestInfo['filesystems']>[number] }) {
  const words = useWords()
  const said = words.guest.filesystems
  if (usedBytes === null || totalBytes === null) return <span className="text-faint">{words.guest.notTold}</span>
  const { share, level } = fullness(usedBytes, totalBytes)
  const text = said.usedOf(formatBytes(usedBytes, words.locale), formatBytes(totalBytes, words.locale), formatShare(share, words.locale))
  return (
    <div className="w-52 space-y-1">
      <span className="tabular">{text}</span>
      <Meter label={said.usage(mountpoint)} share={share} level={level} words={text} />
    </div>
  )
}
