import type { IncomingMessage } from 'node:http'
import type { ConsoleTarget } from '@vitrine/contract'

/** What a valid ticket stands for: who may open which console, and the agent that has it. */
export interface RedeemedConsole {
  /** Path of the unix socket of the host's agent. */
  readonly agentSocket: string
  readonly hostId: string
  readonly machineId: string
  readonly target: ConsoleTarget
  readonly userId: string
  /** The session that asked for the ticket: its consoles can be closed when it is revoked. */
  readonly sessionId: string
}

/** Why an upgrade isn't let through. */
export type ConsoleRefusal = 'origin-refused' | 'not-signed-in' | 'ticket-invalid' | 'right-missing' | 'agent-away'

export type ConsoleAdmission = { readonly console: RedeemedConsole } | { readonly refused: ConsoleRefusal }

/**
 * Checks session, Origin and ticket of an upgrade request, and uses the ticket up. The ticket is what the reader sent,
 * unchecked but bounded. Must settle by itself; the relay gives up after a deadline and then uses no late answer.
 */
export type RedeemTicket = (ticket: string, req: IncomingMessage) => Promise<ConsoleAdmission>
