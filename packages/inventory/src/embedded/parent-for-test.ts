import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

/** A process that owns a Postgres until it is killed; started by the test. */
const places: { dataDir: string; socketDir: string } = JSON.parse(process.argv[2] ?? '')
const postgres = await startEmbeddedPostgres(places)
process.send?.(postgres.url)
await postgres.ended
