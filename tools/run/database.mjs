import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inRoot } from '../settings/paths.mjs'
import { Failure } from '../terminal/failure.mjs'
import { say, warn } from '../terminal/report.mjs'

/**
 * The database of a run: the one DATABASE_URL names, else an embedded Postgres in the data directory.
 * @typedef {{ url: string, what: string, stop: () => Promise<void> }} Database
 */

/** The launcher is TypeScript in packages/inventory; the build bundles it. */
const launcher = () => import(inRoot('packages/inventory/dist/embedded.mjs'))

/** @param {{ databaseUrl: string | undefined, dataDir: string, runDir: string }} settings @returns {Promise<Database>} */
export async function openDatabase({ databaseUrl, dataDir, runDir }) {
  if (databaseUrl !== undefined) {
    await requireDatabase(databaseUrl)
    return { url: databaseUrl, what: `Postgres at ${new URL(databaseUrl).host || 'a local socket'}`, stop: async () => undefined }
  }
  const { startEmbeddedPostgres } = await launcher()
  const start = () => startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), socketDir: path.join(runDir, 'pg') })
  let postgres
  try {
    postgres = await start()
  } catch (error) {
    throw error.code === 'ENOSPC' ? error : new Failure(error.message)
  }
  const stopping = new AbortController()
  const keepUp = async () => {
    for (let pause = 500; ; pause = Math.min(pause * 2, 30_000)) {
      const since = performance.now()
      await postgres.ended
      if (stopping.signal.aborted) return
      if (performance.now() - since > 60_000) pause = 500
      warn(`Postgres ended unexpectedly; starting it again in ${pause / 1000} s.`)
      await delay(pause, undefined, { signal: stopping.signal })
      try {
        postgres = await start()
        say('  Postgres is back.')
      } catch (error) {
        warn(error.message)
      }
    }
  }
  void keepUp().catch(() => undefined) // aborted while it waits
  return {
    url: postgres.url,
    what: 'embedded Postgres',
    async stop() {
      stopping.abort()
      await postgres.stop()
    },
  }
}

/** Applies what the database lacks of prisma/migrations. @param {string} url @returns {Promise<string[]>} */
export async function migrateDatabase(url) {
  const { migrate, MigrationError } = await launcher()
  try {
    return await migrate(url, inRoot('prisma/migrations'))
  } catch (error) {
    if (error instanceof MigrationError) throw new Failure(error.message)
    throw databaseFailure(error, url) ?? error
  }
}

/** Connects once, so that a wrong DATABASE_URL is said before anything is started. @param {string} url */
export async function requireDatabase(url) {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // a connection that breaks afterwards
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    throw databaseFailure(error, url) ?? new Failure(`The database of DATABASE_URL cannot be used: ${error.message}.`, 'Check DATABASE_URL.')
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The sentence for what Postgres or the network answered. Never holds the password. */
function databaseFailure(error, url) {
  const { host, username, pathname, searchParams } = new URL(url)
  const place = host || searchParams.get('host') || 'the local socket'
  const name = decodeURIComponent(pathname.slice(1))
  const user = decodeURIComponent(username)
  switch (error.code ?? error.errors?.[0]?.code) {
    case '28P01':
    case '28000':
      return new Failure(`The database at ${place} refuses the user "${user}" or the password.`, 'Check both in DATABASE_URL. Characters such as @ : / # in a password are written %40 %3A %2F %23.')
    case '3D000':
      return new Failure(`The server at ${place} has no database "${name}".`, `Create it, then start again:\ncreatedb -h ${new URL(url).hostname || 'localhost'} -O ${user || 'vitrine'} ${name}`)
    case '42501':
      return new Failure(`The user "${user}" may not make tables in the database "${name}": ${error.message}.`, `Give it the right, as the database's owner:\nGRANT CREATE, USAGE ON SCHEMA public TO "${user}";`)
    case '53300':
      return new Failure(`The database server at ${place} takes no more connections.`, 'Raise its max_connections, or end others.')
    case '57P03':
      return new Failure(`The database server at ${place} is starting up.`, 'Start again in a moment.')
    case '53100':
      return new Failure(`The disk of the database server at ${place} is full.`, 'Free some space there, then start again.')
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return unreachable(place, error)
    default:
      return /timeout|timed out|terminated/i.test(error.message) ? unreachable(place, error) : undefined
  }
}

function unreachable(place, error) {
  return new Failure(`No database can be reached at ${place} (${error.code ?? error.errors?.[0]?.code ?? error.message}).`, 'Start that server or correct DATABASE_URL; without DATABASE_URL Vitrine brings its own Postgres.')
}
