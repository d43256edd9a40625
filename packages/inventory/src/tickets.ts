import { consoleTargetSchema, type ConsoleTarget } from '@vitrine/contract'
import type { Database } from './client.ts'

export interface TicketRow {
  /** SHA-256 of the ticket: who reads the table can't open a console. */
  hash: string
  sessionId: string
  userId: string
  hostId: string
  machineId: string
  target: ConsoleTarget
  expiresAt: number
}

export interface TicketRepository {
  save: (row: TicketRow) => Promise<void>
  /** Takes the ticket away and returns what it stood for, once; null for one that is unknown, used, or over. */
  take: (hash: string) => Promise<TicketRow | null>
}

export function ticketRepository(database: Database): TicketRepository {
  return {
    save: async ({ expiresAt, ...row }) => {
      await database.consoleTicket.create({ data: { ...row, expiresAt: new Date(expiresAt) } })
    },
    take: async (hash) => {
      const [row] = await database.$queryRaw<{ session_id: string; user_id: string; host_id: string; machine_id: string; target: unknown; expires_at: Date }[]>`
        DELETE FROM console_ticket WHERE hash = ${hash} RETURNING session_id, user_id, host_id, machine_id::text, target, expires_at`
      const target = consoleTargetSchema.safeParse(row?.target)
      if (row === undefined || !target.success || row.expires_at.getTime() < Date.now()) return null
      return {
        hash, sessionId: row.session_id, userId: row.user_id, hostId: row.host_id, machineId: row.machine_id,
        target: target.data, expiresAt: row.expires_at.getTime(),
      }
    },
  }
}
