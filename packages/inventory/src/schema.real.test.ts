import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { migrate, startEmbeddedPostgres } from './index.ts'

const repository = path.join(import.meta.dirname, '../../..')

it('the migrations make exactly what the schema says', async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vsch-'))
  try {
    await using postgres = await startEmbeddedPostgres({ dataDir: path.join(dir, 'data'), socketDir: path.join(dir, 's') })
    await migrate(postgres.url, path.join(repository, 'prisma/migrations'))
    // Ends with 2 and the missing SQL when they differ.
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(repository, 'node_modules/prisma/build/index.js'), 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--script', '--exit-code',
    ], { cwd: repository, env: { ...process.env, DATABASE_URL: postgres.url, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' } })
    expect(stdout).toContain('empty migration')
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
