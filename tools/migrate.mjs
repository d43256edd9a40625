#!/usr/bin/env node
// Brings the database of DATABASE_URL up to date; for containers and packages, where `npm start` does not run. Needs the build.
import { migrateDatabase, requireDatabase } from './run/database.mjs'
import { readSettings } from './settings/settings.mjs'
import { Failure } from './terminal/failure.mjs'
import { main } from './terminal/main.mjs'
import { say } from './terminal/report.mjs'

await main(async () => {
  const { databaseUrl } = readSettings(process.env)
  if (databaseUrl === undefined) throw new Failure('DATABASE_URL is not set.', 'Name the database to bring up to date, for example: DATABASE_URL=postgresql://vitrine:secret@localhost:5432/vitrine')
  await requireDatabase(databaseUrl)
  const applied = await migrateDatabase(databaseUrl)
  say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
})
