import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installedBinaries } from './binaries.ts'
import { nobody, type Mode } from './privileges.ts'

/** Where `nobody` finds a copy of the binaries, as the repository may lie below a home that is closed to it. */
const publicBinaries = '/var/lib/vitrine/postgres'

/** Makes the data and socket directories for the mode, and gives the directory of binaries it can run. */
export function prepareDirectories(mode: Mode, dataDir: string, socketDir: string): string {
  const installed = installedBinaries()
  for (const dir of [dataDir, socketDir]) mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (mode !== 'nobody') return installed
  for (const dir of [dataDir, socketDir]) {
    chownSync(dir, nobody, nobody)
    letThrough(path.dirname(dir))
  }
  const version: unknown = JSON.parse(readFileSync(path.join(installed, '../package.json'), 'utf8'))
  const copy = path.join(publicBinaries, typeof version === 'object' && version !== null && 'version' in version ? String(version.version) : 'unknown')
  const complete = path.join(copy, '.complete')
  if (!existsSync(complete)) {
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true, force: true, filter: (source) => !source.endsWith('.a') })
    for (const dir of [publicBinaries, copy]) chmodSync(dir, 0o755)
    writeFileSync(complete, '')
  }
  return copy
}

/** Others may pass through the directory we made around it, and read nothing there. */
function letThrough(dir: string): void {
  const { mode, uid } = statSync(dir)
  if (uid === process.getuid?.()) chmodSync(dir, (mode & 0o7777) | 0o011)
}
