import type { MachineRow } from '@vitrine/contract'
import { paths } from '../../../shared/paths.ts'

/** The console that a machine has: its screen, else its first serial line. */
export function consolePath(row: MachineRow): string {
  return paths.console(row.id, row.consoles.vnc || row.consoles.serials === 0 ? 'screen' : { serial: 0 })
}
