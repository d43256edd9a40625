// Installs what is missing, with the person's consent.
import { spawnSync } from 'node:child_process'
import { confirm, interactive } from '../terminal/ask.mjs'
import { Failure } from '../terminal/failure.mjs'
import { runOpenly, runQuietly } from '../terminal/program.mjs'
import { say } from '../terminal/report.mjs'
import { findProgram } from './needs.mjs'

/**
 * @param {import('./needs.mjs').Need[]} missing
 * @param {{ consent: 'ask' | 'yes' | 'no', note: (text: string) => void }} options `no`: print the commands and stop
 */
export async function installMissing(missing, { consent, note }) {
  const list = missing.map((need) => `  ${need.name.padEnd(24)}${need.why}`).join('\n')
  if (findProgram('apt-get') === undefined) {
    throw new Failure(`Vitrine needs programs that are not installed:\n${list}`, 'Install them with your distribution’s package manager, then start again. (On Debian and Ubuntu this is done for you.)')
  }
  const asRoot = process.getuid() === 0
  const sudo = asRoot ? [] : ['sudo']
  const shown = (packages) => ['apt-get update', ...(packages.length > 0 ? [`apt-get install --no-install-recommends ${packages.join(' ')}`] : [])].map((command) => `${asRoot ? '' : 'sudo '}${command}`).join('\n')
  const firstNames = [...new Set(missing.flatMap((need) => need.packages.slice(0, 1)))]
  if (consent === 'no') throw new Failure(`Vitrine needs programs that are not installed:\n${list}`, shown(firstNames))
  if (!asRoot && findProgram('sudo') === undefined) throw new Failure(`Vitrine needs programs that are not installed:\n${list}`, `Run as root:\n${shown(firstNames).replaceAll('sudo ', '')}`)
  if (consent === 'ask') {
    if (interactive()) {
      say(`\nThese programs are missing:\n${list}\n\nThey are installed with:\n${shown(firstNames).replace(/^/gm, '  ')}\n`)
      if (!(await confirm('Install them now?'))) throw new Failure('Nothing was installed.', `Install them yourself, then start again:\n${shown(firstNames)}`)
    } else if (!asRoot) {
      throw new Failure(`Vitrine needs programs that are not installed, and there is no terminal to ask:\n${list}`, `Start with --yes, or install them yourself:\n${shown(firstNames)}`)
    }
  }
  // a password can be asked for on a terminal only; afterwards sudo remembers it for the two commands
  if (!asRoot && (await runOpenly('sudo', [...(interactive() ? [] : ['-n']), '-v'])) !== 0) throw new Failure('sudo was refused, so nothing could be installed.', `Run as somebody who may:\n${shown(firstNames)}`)

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (what, ...args) => {
    const [program, ...rest] = [...sudo, ...(asRoot ? [] : ['DEBIAN_FRONTEND=noninteractive']), 'apt-get', '-q', ...args]
    return runQuietly(what, program, rest, { env, onLine: note, next: `The command was: ${[program, ...rest].join(' ')}` })
  }
  await apt('Reading the package lists', 'update')
  const packages = [...new Set(missing.filter((need) => !need.there()).map(available))]
  if (packages.length > 0) await apt('Installing the missing programs', 'install', '-y', '--no-install-recommends', ...packages)
  const still = missing.filter((need) => !need.there())
  if (still.length > 0) throw new Failure(`Installed, but still missing: ${still.map((need) => need.name).join(', ')}.`, 'Install it by hand, then start again.')
  return packages
}

/** The first of the alternatives that this distribution has (a package that only calls for a snap is none). @param {import('./needs.mjs').Need} need */
function available(need) {
  const candidate = (name) => /Candidate: (.*)/.exec(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '')?.[1] ?? '(none)'
  const found = need.packages.find((name) => !/\(none\)|snap/.test(candidate(name)))
  if (found === undefined) throw new Failure(`This distribution has no package with ${need.name}.`, need.otherwise ?? `Install ${need.name} by hand, then start again.`)
  return found
}
