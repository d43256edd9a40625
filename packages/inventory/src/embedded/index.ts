export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres.ts'
export { chooseMode, type Mode } from './privileges.ts'
export { createDatabase } from './create-database.ts'
export { migrate, MigrationError } from './migrate.ts'
