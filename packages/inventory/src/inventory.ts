import { attemptRepository, type AttemptRepository } from './attempts.ts'
import { auditRepository, type AuditRepository } from './audit.ts'
import { connectDatabase, type Database } from './client.ts'
import { hostRepository, type HostRepository } from './hosts.ts'
import { machineRepository, type MachineRepository } from './machines.ts'
import { peopleRepository, type PeopleRepository } from './people.ts'
import { ticketRepository, type TicketRepository } from './tickets.ts'

export interface InventoryOptions {
  databaseUrl: string
  /** Identifies this life of the process. */
  server: string
  /** Hears of connections that broke; nothing needs to be done about them. */
  onLost: (cause: Error) => void
}

/** All that is kept in Postgres. Anything may fail while Postgres is away: ask `isDatabaseAway`. */
export interface Inventory {
  readonly hosts: HostRepository
  readonly machines: MachineRepository
  readonly audit: AuditRepository
  readonly people: PeopleRepository
  readonly attempts: AttemptRepository
  readonly tickets: TicketRepository
  /** For better-auth's Prisma adapter, which reads and writes the models of people and sessions by itself. */
  readonly authClient: Database
  /** Milliseconds that Postgres took to answer. */
  ping: () => Promise<number>
  close: () => Promise<void>
}

export function openInventory({ databaseUrl, server, onLost }: InventoryOptions): Inventory {
  const database = connectDatabase(databaseUrl, onLost)
  return {
    hosts: hostRepository(database),
    machines: machineRepository(database),
    audit: auditRepository(database, server),
    people: peopleRepository(database),
    attempts: attemptRepository(database),
    tickets: ticketRepository(database),
    authClient: database,
    ping: async () => {
      const begun = performance.now()
      await database.$queryRaw`SELECT 1`
      return performance.now() - begun
    },
    close: async () => database.$disconnect(),
  }
}
