import { existsSync, readFileSync } from 'node:fs'
import { requireSpace } from '../settings/directories.mjs'
import { inRoot, root } from '../settings/paths.mjs'
import { Failure } from '../terminal/failure.mjs'
import { runQuietly } from '../terminal/program.mjs'

/** Installs the npm packages when node_modules is not what package-lock.json says. @param {(text: string) => void} note */
export async function ensureNodeModules(note) {
  const [reason, count] = difference()
  if (reason === undefined) return `${count} packages, up to date`
  requireSpace(root, 1500)
  note(`npm ci (${reason})`)
  await runQuietly('Installing the npm packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', NO_UPDATE_NOTIFIER: '1' },
    next: 'If the registry cannot be reached, look at your network or proxy, then start again.',
  })
  const [still] = difference()
  if (still !== undefined) throw new Failure(`The npm packages are not as package-lock.json says after npm ci: ${still}.`, 'Look for an .npmrc that omits packages, then start again.')
  return `${count} packages installed`
}

/**
 * npm keeps its own record of what it installed, in the lock file's format.
 * @returns {[string | undefined, number]} the first difference, and how many packages the lock has
 */
function difference() {
  const wanted = readPackages(inRoot('package-lock.json'))
  if (wanted === undefined) throw new Failure('There is no readable package-lock.json.', 'Clone the repository again.')
  const names = Object.keys(wanted).filter((name) => name !== '')
  const installed = readPackages(inRoot('node_modules/.package-lock.json'))
  if (installed === undefined) return ['nothing is installed', names.length]
  const other = names.find((name) => {
    const found = installed[name]
    if (found === undefined) return wanted[name].optional !== true
    return found.version !== wanted[name].version || !existsSync(inRoot(name))
  })
  return [other === undefined ? undefined : `${other.replace(/^.*node_modules\//, '')} differs`, names.length]
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
