import type { Failure } from '@vitrine/contract'
import type { Accounts } from './services/accounts.ts'
import type { AuditTrail } from './services/audit.ts'
import type { ConsoleTickets } from './services/consoles.ts'
import type { Fleet } from './services/fleet.ts'
import type { MachineActions } from './services/machine-actions.ts'

/**
 * Everything that lives as long as the process: made once by the Node server (`server/create-services.ts`), used by Next's
 * bundle through one slot on `globalThis`, because a module that both import exists twice.
 */
export interface Services {
  readonly version: string
  readonly accounts: Accounts
  readonly audit: AuditTrail
  readonly consoles: ConsoleTickets
  readonly fleet: Fleet
  readonly machines: MachineActions
  /** Turns whatever was thrown into what may be shown; what is unexpected goes to the log under the failure's id. */
  failureOf: (thrown: unknown, where: string) => Failure
}

declare global {
  var vitrineServices: Services | undefined
}

/** Fills the slot; the Node server does it before it takes requests. */
export function provideServices(services: Services): void {
  globalThis.vitrineServices = services
}

/** The services of this process. Throws where there are none: in a build, or under plain `next start`. */
export function services(): Services {
  const found = globalThis.vitrineServices
  if (found === undefined) throw new Error('no services: pages run behind apps/web/server/main.ts, which makes them')
  return found
}
