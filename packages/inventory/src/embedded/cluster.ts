import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { commandIn, identityIn, type Mode } from './privileges.ts'

/** The database user and the name of the database. */
export const databaseName = 'vitrine'

/** What Postgres and initdb get to see of our environment. */
export const cleanEnvironment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } // NODE_ENV: Next's types demand it of every environment

const ours = 18

/** Creates the database cluster if there is none. An unfinished one (killed or full disk during creation) is made again. */
export async function ensureCluster(mode: Mode, binaries: string, dataDir: string): Promise<void> {
  const versionFile = path.join(dataDir, 'PG_VERSION')
  const finished = path.join(dataDir, 'postgresql.auto.conf')
  if (existsSync(versionFile) && existsSync(finished)) {
    const version = Number(readFileSync(versionFile, 'utf8'))
    if (version !== ours) throw new Error(`The database in ${dataDir} was made by Postgres ${version}, this Vitrine brings ${ours}. See "Upgrade" in docs/operations.md.`)
    return
  }
  if (existsSync(versionFile)) rmSync(dataDir, { recursive: true })
  const encoding = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const initdb = [path.join(binaries, 'bin/initdb'), '-D', dataDir, '-U', databaseName, '-A', 'trust', '--no-instructions', ...encoding]
  const { program, args } = commandIn(mode, initdb, false)
  try {
    await promisify(execFile)(program, args, { cwd: '/', env: cleanEnvironment, ...identityIn(mode) })
  } catch (cause) {
    throw new Error(explain(dataDir, cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)), { cause })
  }
}

/** The sentence for the failures that people can mend; initdb's own words for the others. */
function explain(dataDir: string, stderr: string): string {
  if (stderr.includes('No space left on device')) return `The disk that holds ${dataDir} is full: the database could not be created. Free about 100 MB, or set VITRINE_DATA to a directory on another disk.`
  if (stderr.includes('Permission denied')) {
    return `The database in ${dataDir} could not be created: Postgres may not enter that directory. Set VITRINE_DATA to a directory whose parents everybody may enter (mode 711), for example /var/lib/vitrine.`
  }
  return `The database in ${dataDir} could not be created: ${stderr.trim()}`
}
