import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** The advisory lock that `prisma migrate` takes, so that two starts (or a start and a developer) wait for each other. */
const prismaLock = 72707369

/** A migration that cannot be applied, in words for the person who starts Vitrine. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Applies `<directory>/<name>/migration.sql` in the order of names, with the same lock, table and checksums as
 * `prisma migrate deploy`, in a fraction of its time and without its binary. Resolves with the names applied.
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(migrationsTable)
    const done = await alreadyApplied(client)
    const applied: string[] = []
    for (const { name, sql, checksum } of migrationsIn(directory)) {
      const before = done.get(name)
      if (before === undefined) {
        await apply(client, name, sql, checksum)
        applied.push(name)
      } else if (before !== checksum) {
        throw new MigrationError(`The migration ${name} was changed after this database had taken it. Restore the file as it was, and put the change into a new migration.`)
      }
    }
    return applied
  } finally {
    await client.end() // gives the lock back
  }
}

const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

interface AppliedRow {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** Name and checksum of what the database has. A migration that began and never finished needs a person. */
async function alreadyApplied(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<AppliedRow>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
  const broken = rows.find((row) => row.finished_at === null)
  if (broken !== undefined) {
    throw new MigrationError(
      `The migration ${broken.migration_name} failed on this database before. Mend the cause, then run: npx prisma migrate resolve --rolled-back ${broken.migration_name}`,
    )
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

function migrationsIn(directory: string): { name: string; sql: string; checksum: string }[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(directory, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** A file is one simple query and thereby one transaction; the row tells a failure apart from an interruption. */
async function apply(client: Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name])
  try {
    await client.query(sql)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    // rolled back as a whole: the next start may try again
    await client.query('UPDATE _prisma_migrations SET logs = $2, rolled_back_at = now() WHERE id = $1', [id, message])
    throw new MigrationError(`The migration ${name} failed: ${message}. Nothing of it was kept.`, { cause })
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}
