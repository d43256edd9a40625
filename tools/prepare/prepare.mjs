// Everything between a bare clone and something that can be started.
import { mkdirSync } from 'node:fs'
import { waitForLock } from '../run/lock.mjs'
import { inRoot } from '../settings/paths.mjs'
import { step } from '../terminal/report.mjs'
import { ensureBuild } from './build.mjs'
import { bundle, bundles } from './bundle.mjs'
import { ensureDatabaseClient } from './generate.mjs'
import { ensureNodeModules } from './node-modules.mjs'

/**
 * Installs packages, generates and builds in this clone; two that want to do so wait for each other.
 * @param {{ production: boolean, basePath?: string, publicUrl?: string | undefined }} what `production: false` leaves pages and servers to the development tools
 */
export async function prepareClone({ production, basePath = '', publicUrl }) {
  mkdirSync(inRoot('.vitrine'), { recursive: true, mode: 0o700 })
  const lock = await waitForLock(inRoot('.vitrine/prepare.lock'), 'preparing', (holder) => process.stdout.write(`  waiting for process ${holder.pid}, which is preparing this clone\n`))
  try {
    await step('packages', ensureNodeModules)
    await step('database client', ensureDatabaseClient)
    if (production) await step('build', (note) => ensureBuild({ basePath, publicUrl }, note))
    else await step('build', async () => bundle(bundles.embedded).then(() => 'by the development servers, as files change'))
  } finally {
    lock.release()
  }
}
