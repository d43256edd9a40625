import type { ConsoleTarget, ConsoleTicket } from '@vitrine/contract'
import type { Viewer } from './accounts.ts'

/** Permission to open a console: random, for one use within 30 s, bound to the session that asked. */
export interface ConsoleTickets {
  /** Fails with the reason why that console can't be opened now. Audited as `console.open`. */
  issue: (viewer: Viewer, machineId: string, target: ConsoleTarget) => Promise<ConsoleTicket>
}
