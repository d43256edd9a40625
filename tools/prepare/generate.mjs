import { inRoot, root } from '../settings/paths.mjs'
import { runQuietly } from '../terminal/program.mjs'
import { contentHash, once } from './stamp.mjs'

/** Environment for tools that would otherwise phone home or ask. */
export const quietEnvironment = () => ({ ...process.env, CHECKPOINT_DISABLE: '1', NEXT_TELEMETRY_DISABLED: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' })

/** Generates the database client from prisma/schema.prisma. */
export async function ensureDatabaseClient() {
  const made = await once('generate', contentHash(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']), ['packages/inventory/src/generated'], async () => {
    await runQuietly('Generating the database client', process.execPath, [inRoot('node_modules/prisma/build/index.js'), 'generate'], { cwd: root, env: quietEnvironment() })
  })
  return made ? 'generated' : 'up to date'
}
