import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'

/** As root apt would drop to a user who may not write into our directory. */
const aptOptions = process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : []
const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' }

/** The packages `name` depends on directly, first alternatives only. */
export async function dependenciesOf(name: string): Promise<string[]> {
  const lines = (await runCommand('apt-cache', ['depends', '--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks', '--no-replaces', '--no-enhances', name], { env })).split('\n')
  return lines.flatMap((line) => /^ [ |](?:Pre)?Depends: ([^<\s]+)$/.exec(line)?.[1] ?? [])
}

/** The library packages that `name` needs, with those they need. */
export async function libraryClosure(name: string): Promise<string[]> {
  const found = new Set<string>()
  const visit = async (one: string): Promise<void> => {
    for (const dependency of await dependenciesOf(one)) {
      if (!dependency.startsWith('lib') || found.has(dependency)) continue
      found.add(dependency)
      await visit(dependency)
    }
  }
  await visit(name)
  return [...found]
}

/** Whether this distribution has a package. */
export async function isAvailable(name: string): Promise<boolean> {
  const { stdout } = await tryCommand('apt-cache', ['policy', name], { env })
  return /Candidate: (?!\(none\))/.test(stdout)
}

/** What identifies the exact content of the packages: apt's file names and checksums. Needs package lists, no network. */
export async function contentKey(names: readonly string[]): Promise<string> {
  const uris = await runCommand('apt-get', [...aptOptions, 'download', '--print-uris', ...names], { env })
  return createHash('sha256').update(uris.split('\n').map((line) => line.replace(/^'[^']*' /, '')).sort().join('\n')).digest('hex')
}

/** Downloads packages (into `store`, once each) and unpacks them into one directory. No root needed. */
export async function unpackPackages(names: readonly string[], store: string, target: string): Promise<void> {
  mkdirSync(store, { recursive: true })
  mkdirSync(target, { recursive: true })
  const listed = await runCommand('apt-get', [...aptOptions, 'download', '--print-uris', ...names], { env })
  const files = listed.split('\n').flatMap((line) => /^'[^']*' (\S+) \d+/.exec(line)?.[1] ?? [])
  for (const name of names) {
    const file = files.find((one) => one.startsWith(`${name}_`))
    if (file === undefined) throw new Error(`apt knows no file for the package ${name}: run apt-get update`)
    const deb = path.join(store, file)
    if (!existsSync(deb)) await download(name, deb)
    await runCommand('dpkg-deb', ['-x', deb, target])
  }
}

async function download(name: string, deb: string): Promise<void> {
  const dir = mkdtempSync(path.join(path.dirname(deb), 'get-'))
  try {
    await runCommand('apt-get', ['-q=2', ...aptOptions, 'download', name], { env, cwd: dir, timeoutMs: 300_000 })
    const got = readdirSync(dir).find((file) => file.endsWith('.deb'))
    if (got === undefined) throw new Error(`apt-get download ${name} left no package`)
    renameSync(path.join(dir, got), deb)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
