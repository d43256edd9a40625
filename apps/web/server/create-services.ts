import { randomUUID } from 'node:crypto'
import { openInventory, type Inventory } from '@vitrine/inventory'
import type { Services } from '../src/server/services.ts'
import { createAuditLog, type AuditLog } from './audit-log.ts'
import { createAccounts } from './auth/accounts.ts'
import { createAuth } from './auth/better-auth.ts'
import { checkOpenSessions } from './auth/session-check.ts'
import { createSessionEnds } from './auth/session-ends.ts'
import { createConsoleRelay, type ConsoleRelay } from './console/index.ts'
import { createConsoleTickets } from './consoles/tickets.ts'
import { createFailureOf } from './failure-of.ts'
import { createFleet, type RunningFleet } from './fleet/fleet.ts'
import { createRequestRules, type RequestRules } from './http/request-rules.ts'
import type { Log } from './log.ts'
import { createAct, createMachineActions } from './machines/machine-actions.ts'
import type { Settings } from './settings.ts'
import { version } from './version.ts'

/** Everything that lives as long as the process. */
export interface Running {
  readonly services: Services
  readonly inventory: Inventory
  readonly fleet: RunningFleet
  readonly audit: AuditLog
  readonly relay: ConsoleRelay
  readonly rules: RequestRules
  start: () => Promise<void>
  stop: () => Promise<void>
}

const sweepMs = 10 * 60_000
const sessionCheckMs = 20_000

/** @param onSetUp told once there is a first administrator, now or from before */
export function createServices(settings: Settings, log: Log, onSetUp: () => void): Running {
  const inventory = openInventory({
    databaseUrl: settings.databaseUrl, server: randomUUID(), onLost: (cause) => log.debug({ err: cause }, 'a connection to the database broke'),
  })
  const failureOf = createFailureOf(log)
  const audit = createAuditLog(inventory.audit, failureOf, log)
  const fleet = createFleet({ agentSocket: settings.agentSocket, inventory, log })
  const rules = createRequestRules(settings.publicAddress, settings.host)
  const ends = createSessionEnds()
  const accounts = createAccounts({
    auth: createAuth(inventory, settings, log), inventory, audit, ends, failureOf, setupToken: settings.setupToken, onSetUp,
  })
  const act = createAct({ fleet, audit })
  const consoles = createConsoleTickets({ act, fleet, inventory, accounts: () => accounts, rules, agentSocket: settings.agentSocket })
  const relay = createConsoleRelay({
    redeemTicket: consoles.redeem,
    onProblem: (problem, cause) => log.warn({ err: cause }, problem),
    onClose: ({ machineId, userId, target }, summary) => log.info({ machineId, userId, target, ...summary }, 'a console was closed'),
  })
  ends.onAnyEnd((sessionId) => relay.closeWhere((console) => console.sessionId === sessionId, 1008, 'not-signed-in'))

  const timers: NodeJS.Timeout[] = []
  const sweep = (): void => {
    inventory.people.sweep().catch((cause: unknown) => log.debug({ err: cause }, 'what is over was not swept'))
  }

  const checkSessions = (): void => {
    checkOpenSessions({ people: inventory.people, ends, relay }).catch((cause: unknown) => log.debug({ err: cause }, 'whether open sessions still hold can not be asked'))
  }

  return {
    services: { version, accounts, audit, consoles: consoles.tickets, fleet, machines: createMachineActions({ fleet, audit, failureOf }), failureOf },
    inventory, fleet, audit, relay, rules,
    start: async () => {
      audit.begin()
      timers.push(setInterval(sweep, sweepMs), setInterval(checkSessions, sessionCheckMs))
      await fleet.start()
      // Asked here only to tell the supervisor, so that it stops showing the token.
      if (!await accounts.needsSetup().catch(() => true)) onSetUp()
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await fleet.stop(3_000)
      await audit.stop(3_000)
      await inventory.close()
    },
  }
}
