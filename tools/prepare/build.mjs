import { requireSpace } from '../settings/directories.mjs'
import { inRoot, root } from '../settings/paths.mjs'
import { runQuietly } from '../terminal/program.mjs'
import { bundle, bundles } from './bundle.mjs'
import { quietEnvironment } from './generate.mjs'
import { contentHash, once } from './stamp.mjs'

/** What a build depends on, besides the settings it bakes in. */
const sources = ['package-lock.json', 'tsconfig.json', 'prisma/schema.prisma', 'apps/web', 'apps/agent', 'packages', 'tools/prepare']

/**
 * Builds web pages, web server and agent for production.
 * @param {{ basePath: string, publicUrl: string | undefined }} settings the path prefix is part of every built page
 * @param {(text: string) => void} note
 */
export async function ensureBuild({ basePath, publicUrl }, note) {
  const products = ['apps/web/.next/BUILD_ID', ...Object.values(bundles).map((one) => one.outfile)]
  const made = await once('build', contentHash(sources, [basePath]), products, async () => {
    requireSpace(root, 700)
    for (const one of Object.values(bundles)) await bundle(one)
    note('next build')
    const env = { ...quietEnvironment(), NODE_ENV: 'production', ...(publicUrl === undefined ? {} : { VITRINE_PUBLIC_URL: publicUrl }) }
    delete env.DATABASE_URL // nothing may look at a database while building
    await runQuietly('Building the pages', process.execPath, [inRoot('node_modules/next/dist/bin/next'), 'build'], { cwd: inRoot('apps/web'), env, onLine: note })
  })
  return made ? 'built' : 'up to date'
}
