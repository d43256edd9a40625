import { inRoot, root } from '../settings/paths.mjs'
import { Failure } from '../terminal/failure.mjs'

/** What Node runs directly: entry in the repository → bundle beside it. */
export const bundles = {
  agent: { entry: 'apps/agent/src/main.ts', outfile: 'apps/agent/dist/main.mjs' },
  web: { entry: 'apps/web/server/main.ts', outfile: 'apps/web/dist/server.mjs' },
  embedded: { entry: 'packages/inventory/src/embedded/index.ts', outfile: 'packages/inventory/dist/embedded.mjs' },
}

/** Our own packages are bundled from source; what comes from npm stays a package. */
const ownPackagesOnly = {
  name: 'own-packages-only',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@vitrine/') ? undefined : { path, external: true }))
  },
}

/** Bundles an entry for Node, in some ten milliseconds. @param {{ entry: string, outfile: string }} bundle */
export async function bundle({ entry, outfile }) {
  const esbuild = await import('esbuild')
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [inRoot(entry)],
      outfile: inRoot(outfile),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [ownPackagesOnly],
    })
  } catch (error) {
    const first = error.errors?.[0]
    if (first === undefined) throw error
    throw new Failure(`${entry} could not be bundled: ${first.text}`, first.location === null ? '' : `${first.location.file}:${first.location.line}: ${first.location.lineText}`)
  } finally {
    await esbuild.stop()
  }
}
