import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Inventory } from '@vitrine/inventory'
import { failed } from '../../src/server/failed.ts'
import type { Accounts } from '../../src/server/services/accounts.ts'
import type { ConsoleTickets } from '../../src/server/services/consoles.ts'
import type { RedeemTicket } from '../console/index.ts'
import type { RunningFleet } from '../fleet/fleet.ts'
import { headersOf } from '../http/headers-of.ts'
import type { RequestRules } from '../http/request-rules.ts'
import type { Act } from '../machines/machine-actions.ts'

export interface TicketDeps {
  act: Act
  fleet: RunningFleet
  inventory: Inventory
  accounts: () => Accounts
  rules: RequestRules
  agentSocket: string
}

const lifeMs = 30_000

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url')

/** Issues tickets, and redeems them for the console relay: 256 random bits, once, within 30 s, by the session that asked, from our own pages. */
export function createConsoleTickets({ act, fleet, inventory, accounts, rules, agentSocket }: TicketDeps): { tickets: ConsoleTickets; redeem: RedeemTicket } {
  return {
    tickets: {
      issue: async (viewer, machineId, target) => act({
        viewer, machineId, action: 'open-console', auditAs: 'console.open', detail: target.kind === 'vnc' ? { kind: 'vnc' } : { kind: 'serial', index: target.index },
      }, async (machine) => {
        const { known } = await fleet.place(machineId)
        const exists = target.kind === 'vnc' ? known.row.consoles.vnc : known.detail.serials.some(({ index }) => index === target.index)
        if (!exists) throw failed('no-console', { name: known.row.name })
        const ticket = randomBytes(32).toString('base64url')
        const expiresAt = Date.now() + lifeMs
        await inventory.tickets.save({ hash: hashOf(ticket), sessionId: viewer.sessionId, userId: viewer.userId, ...machine, target, expiresAt })
        return { ticket, expiresAt }
      }),
    },
    redeem: async (ticket, request: IncomingMessage) => {
      if (!rules.isOwnOrigin(request)) return { refused: 'origin-refused' }
      const [viewer, row] = await Promise.all([accounts().viewerOf(headersOf(request)), inventory.tickets.take(hashOf(ticket))])
      if (viewer === null) return { refused: 'not-signed-in' }
      if (row === null || row.sessionId !== viewer.sessionId) return { refused: 'ticket-invalid' }
      if (!viewer.rights.has('machine.console')) return { refused: 'right-missing' }
      if (!fleet.agentIsUp()) return { refused: 'agent-away' }
      return { console: { agentSocket, hostId: row.hostId, machineId: row.machineId, target: row.target, userId: viewer.userId, sessionId: viewer.sessionId } }
    },
  }
}
