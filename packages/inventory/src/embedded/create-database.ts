import { Client } from 'pg'

/** Creates the database a connection string names, if the server does not have it yet. */
export async function createDatabase(url: string): Promise<void> {
  const wanted = new URL(url)
  const name = decodeURIComponent(wanted.pathname.slice(1))
  wanted.pathname = '/postgres'
  const client = new Client({ connectionString: wanted.href })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
