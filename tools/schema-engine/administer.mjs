// The engine's `cli` subcommands: is there a database, make it, drop it.
import { Client } from 'pg'

/** Runs `work` on the server of `url`, connected to its maintenance database. */
export async function onServer(url, work) {
  const server = new URL(url)
  const database = decodeURIComponent(server.pathname.slice(1))
  server.pathname = '/postgres'
  const client = new Client({ connectionString: server.href })
  await client.connect()
  try {
    return await work(client, database)
  } finally {
    await client.end()
  }
}

const commands = {
  'can-connect-to-database': async (url) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.end()
  },
  'create-database': (url) => onServer(url, (client, database) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)),
  'drop-database': (url) => onServer(url, (client, database) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`)),
}

/** Prisma's codes for what Postgres answers: no such database, wrong password; all else is "cannot be reached". */
const errorCodes = { '3D000': 'P1003', '28P01': 'P1000' }

/** Runs the subcommand named in `argv`; ends the process as the native engine does. */
export async function administer(argv, url) {
  const name = argv.find((argument) => argument in commands)
  try {
    if (name === undefined) throw new Error(`schema-engine.mjs does not know: ${argv.join(' ')}`)
    await commands[name](url)
  } catch (error) {
    const fields = { message: error.message, error_code: errorCodes[error.code] ?? 'P1001', is_panic: false }
    // the CLI expects one empty line before the JSON
    process.stderr.write(`\n${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' })}\n`)
    process.exit(1)
  }
}
