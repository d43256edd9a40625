import { rmSync } from 'node:fs'
import path from 'node:path'
import { migrate, startEmbeddedPostgres } from '@vitrine/inventory/embedded'
import { temporaryDirectory } from '../temporary-directory.ts'

export interface TestPostgres extends AsyncDisposable {
  readonly url: string
  /** Ends Postgres and starts it again on the same data; the URL stays. */
  restart(): Promise<void>
}

/** Where the repository's migrations are. */
const migrations = path.join(import.meta.dirname, '../../../../prisma/migrations')

/** A Postgres of one's own, migrated unless `empty`, gone afterwards. Ready in about a second. */
export async function embeddedPostgres({ empty = false }: { empty?: boolean } = {}): Promise<TestPostgres> {
  const dir = temporaryDirectory('vtp', 0o711)
  const places = { dataDir: path.join(dir, 'data'), socketDir: path.join(dir, 's') }
  let postgres = await startEmbeddedPostgres(places)
  if (!empty) await migrate(postgres.url, migrations)
  return {
    url: postgres.url,
    async restart() {
      await postgres.stop()
      postgres = await startEmbeddedPostgres(places)
    },
    async [Symbol.asyncDispose]() {
      await postgres.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
