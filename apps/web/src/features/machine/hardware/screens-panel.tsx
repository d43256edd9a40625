'use client'

import type { MachineDetail, MachineGraphics, MachineSerial } from '@vitrine/contract'
import { Badge, HeadCell, Panel, Table, TableCell, TableHead, TableRow, useUi } from '@vitrine/ui'
import { paths } from '../../../shared/paths.ts'
import type { Words } from '../../../shared/words/catalogue.ts'
import { useWords } from '../../../shared/words/words-context.tsx'

const everywhere = new Set(['0.0.0.0', '::', '[::]', '*'])

/** How the screen is reached on its host, in words. */
export function reachOf(words: Words, graphics: MachineGraphics): string {
  const said = words.hardware.screens
  if (graphics.socket !== null) return said.socket(graphics.socket)
  const address = graphics.listen ?? ''
  const parts = [
    graphics.port === null || graphics.port < 0 ? null : said.port(address, graphics.port),
    graphics.tlsPort === null || graphics.tlsPort < 0 ? null : said.tlsPort(graphics.tlsPort),
  ].filter((part) => part !== null)
  if (parts.length > 0) return parts.join(', ')
  return address === '' ? said.unreachable : said.portLater(address)
}

/** Screens and serial lines, each a way into its console. */
export function ScreensPanel({ machine }: { machine: MachineDetail }) {
  const words = useWords()
  const said = words.hardware.screens
  if (machine.graphics.length === 0 && machine.serials.length === 0) {
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
          <HeadCell label={said.reach} />
          <HeadCell label={said.open} hidden />
        </TableHead>
        <tbody>
          {machine.graphics.map((graphics, index) => (
            // Displays have no name; their place in the definition tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <ScreenRow key={index} machineId={machine.id} graphics={graphics} />
          ))}
          {machine.serials.map((serial) => <SerialRow key={`${serial.kind} ${String(serial.index)}`} machineId={machine.id} serial={serial} />)}
        </tbody>
      </Table>
    </Panel>
  )
}

function ScreenRow({ machineId, graphics }: { machineId: string; graphics: MachineGraphics }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.hardware.screens
  const kind = graphics.kind === 'vnc' ? said.vnc : graphics.kind === 'spice' ? said.spice : said.other(graphics.kind)
  const exposed = graphics.socket === null && graphics.listen !== null && everywhere.has(graphics.listen)
  return (
    <TableRow>
      <TableCell>{kind}</TableCell>
      <TableCell wrap>
        <span className="font-mono text-sm break-all">{reachOf(words, graphics)}</span> {graphics.hasPassword ? <Badge>{said.password}</Badge> : null}
        {exposed ? <p className="text-sm text-paused">{said.openToAll}</p> : null}
      </TableCell>
      <TableCell align="right">{graphics.kind === 'vnc' ? <Link href={paths.console(machineId)} className="text-accent hover:underline">{said.open}</Link> : null}</TableCell>
    </TableRow>
  )
}

function SerialRow({ machineId, serial }: { machineId: string; serial: MachineSerial }) {
  const words = useWords()
  const { Link } = useUi()
  const said = words.hardware.screens
  return (
    <TableRow>
      <TableCell>
        {serial.kind === 'serial' ? said.serial(serial.index) : said.console(serial.index)} <span className="font-mono text-sm text-faint">{serial.target}</span>
      </TableCell>
      <TableCell wrap>
        <span className="font-mono text-sm break-all">{serial.source}</span>
        {serial.logPath === null ? null : <p className="text-sm text-faint">{said.logged(serial.logPath)}</p>}
      </TableCell>
      <TableCell align="right">
        <Link href={paths.console(machineId, { serial: serial.index })} className="text-accent hover:underline">{said.open}</Link>
      </TableCell>
    </TableRow>
  )
}
