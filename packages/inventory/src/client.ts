import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export type Database = PrismaClient

/**
 * Opens nothing yet: connections are made when asked for. Each wait is bounded, so that a database that hangs fails like one that is away.
 * @param onLost hears of connections that broke while nobody used them
 */
export function connectDatabase(url: string, onLost: (cause: Error) => void): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: 10, connectionTimeoutMillis: 5_000, query_timeout: 15_000, statement_timeout: 15_000, idleTimeoutMillis: 60_000, keepAlive: true },
    { onPoolError: onLost, onConnectionError: onLost },
  )
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}
