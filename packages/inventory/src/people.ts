import type { Database } from './client.ts'

export interface NewAdministrator {
  id: string
  name: string
  email: string
  /** Already hashed. */
  password: string
}

export interface KnownSession {
  id: string
  createdAt: number
  updatedAt: number
  expiresAt: number
  ipAddress: string | null
  userAgent: string | null
}

export interface PeopleRepository {
  /** Whether the first administrator was made. */
  isSetUp: () => Promise<boolean>
  /**
   * Makes the first administrator unless there is one: of any number of attempts at once, exactly one returns true. The marker's
   * primary key decides, in one transaction with the rows.
   */
  setUp: (administrator: NewAdministrator) => Promise<boolean>
  sessions: (userId: string) => Promise<KnownSession[]>
  /** Ends the one session if it is that person's; returns whether it was. */
  endSession: (userId: string, sessionId: string) => Promise<boolean>
  /** Ends all sessions but `keepId`; returns the ids ended. */
  endOtherSessions: (userId: string, keepId: string) => Promise<string[]>
  /** Of these sessions those that still hold, with the role of their person now. */
  rolesOf: (sessionIds: readonly string[]) => Promise<Map<string, string>>
  /** The hash to check a password against. */
  passwordOf: (userId: string) => Promise<string | null>
  /** Sets the hash and ends all sessions but `keepId`, both or none; returns the ids ended. */
  changePassword: (userId: string, hash: string, keepId: string) => Promise<string[]>
  /** Forgets sessions, tickets and counters that are over. */
  sweep: () => Promise<void>
}

const setupKey = 'setup'

export function peopleRepository(database: Database): PeopleRepository {
  return {
    isSetUp: async () => await database.setting.findUnique({ where: { key: setupKey } }) !== null,
    setUp: async ({ id, name, email, password }) => database.$transaction(async (transaction) => {
      // Waits for a transaction that is inserting the same key, and then inserts nothing.
      const marked = await transaction.$executeRaw`INSERT INTO setting (key, value, updated_at) VALUES (${setupKey}, ${JSON.stringify({ userId: id })}::jsonb, now()) ON CONFLICT (key) DO NOTHING`
      if (marked === 0) return false
      await transaction.user.create({
        data: {
          id, name, email, emailVerified: true, role: 'administrator',
          accounts: { create: { id: `${id}-credential`, accountId: id, providerId: 'credential', password } },
        },
      })
      return true
    }),
    sessions: async (userId) => {
      const rows = await database.session.findMany({ where: { userId, expiresAt: { gt: new Date() } }, orderBy: { updatedAt: 'desc' }, take: 200 })
      return rows.map((row) => ({
        id: row.id, createdAt: row.createdAt.getTime(), updatedAt: row.updatedAt.getTime(), expiresAt: row.expiresAt.getTime(),
        ipAddress: row.ipAddress, userAgent: row.userAgent,
      }))
    },
    endSession: async (userId, sessionId) => (await database.session.deleteMany({ where: { id: sessionId, userId } })).count === 1,
    endOtherSessions: async (userId, keepId) => endOthers(database, userId, keepId),
    rolesOf: async (sessionIds) => {
      const rows = await database.session.findMany({ where: { id: { in: [...sessionIds] }, expiresAt: { gt: new Date() } }, select: { id: true, user: { select: { role: true } } } })
      return new Map(rows.map(({ id, user }) => [id, user.role]))
    },
    passwordOf: async (userId) => (await database.account.findFirst({ where: { userId, providerId: 'credential' } }))?.password ?? null,
    changePassword: async (userId, hash, keepId) => database.$transaction(async (transaction) => {
      await transaction.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash } })
      return endOthers(transaction, userId, keepId)
    }),
    sweep: async () => {
      await database.$executeRaw`DELETE FROM session WHERE expires_at < now()`
      await database.$executeRaw`DELETE FROM console_ticket WHERE expires_at < now()`
      await database.$executeRaw`DELETE FROM rate_limit WHERE reset_at < now()`
    },
  }
}

async function endOthers(database: Pick<Database, '$queryRaw'>, userId: string, keepId: string): Promise<string[]> {
  const ended = await database.$queryRaw<{ id: string }[]>`DELETE FROM session WHERE user_id = ${userId} AND id <> ${keepId} RETURNING id`
  return ended.map(({ id }) => id)
}
