// Starts libvirt's daemons on a machine where no service manager does.
import { mkdirSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../terminal/failure.mjs'
import { runQuietly } from '../terminal/program.mjs'
import { hasServiceManager, localDaemon } from './libvirt-address.mjs'
import { findProgram } from './needs.mjs'

/** The modular daemons that stand for one libvirtd; virtlogd serves both kinds. */
const modular = ['virtlockd', 'virtproxyd', 'virtnetworkd', 'virtstoraged', 'virtnodedevd', 'virtsecretd', 'virtnwfilterd', 'virtinterfaced', 'virtqemud']

/**
 * Makes sure that the daemon of a local URI answers. The daemons started here stay when Vitrine ends, as the machines do.
 * @param {string} uri
 * @returns {Promise<string>} what was found or done, in a few words
 */
export async function ensureLibvirt(uri) {
  const daemon = localDaemon(uri)
  if (daemon === undefined) return `${uri} (the agent connects to it)`
  const answering = await firstAnswering(daemon.sockets)
  if (answering !== undefined) return uri
  if (daemon.given) return `${uri} does not answer yet; the agent keeps trying`
  const asRoot = process.getuid() === 0
  if (daemon.mode === 'system' && hasServiceManager()) return await startService(uri, daemon.sockets, asRoot)
  if (daemon.mode === 'system' && !asRoot) {
    throw new Failure('libvirt does not run, and only root may start it.', `Start it, then start Vitrine again:\n${daemonNames().map((name) => `sudo ${name} -d`).join('\n')}`)
  }
  if (daemon.mode === 'session') mkdirSync(path.dirname(daemon.sockets[0]), { recursive: true, mode: 0o700 })
  for (const name of daemonNames()) {
    if ((await firstAnswering([path.join(path.dirname(daemon.sockets[0]), `${name}-sock`)])) === undefined) {
      await runQuietly(`Starting ${name}`, findProgram(name) ?? name, ['-d'], { next: `Look into the output of: ${name} -v` })
    }
  }
  await untilAnswering(daemon.sockets, 20_000)
  return `${uri}, started here`
}

/** @param {string} uri @param {string[]} sockets @param {boolean} asRoot */
async function startService(uri, sockets, asRoot) {
  const unit = findProgram('libvirtd') === undefined ? 'virtqemud.socket' : 'libvirtd.socket'
  if (!asRoot) throw new Failure('libvirt does not answer.', `Start its service, then start Vitrine again:\nsudo systemctl enable --now ${unit}`)
  await runQuietly('Starting the libvirt service', 'systemctl', ['start', unit], { next: `See: systemctl status ${unit}` })
  await untilAnswering(sockets, 20_000)
  return `${uri}, service started`
}

function daemonNames() {
  const wanted = findProgram('libvirtd') === undefined ? ['virtlogd', ...modular] : ['virtlogd', 'libvirtd']
  return wanted.filter((name) => findProgram(name) !== undefined)
}

/** @param {string[]} sockets @param {number} timeoutMs */
async function untilAnswering(sockets, timeoutMs) {
  for (const end = performance.now() + timeoutMs; performance.now() < end; await delay(50)) {
    if ((await firstAnswering(sockets)) !== undefined) return
  }
  throw new Failure(`libvirt was started but does not listen at ${sockets.join(' or ')}.`, 'Look into its log: journalctl -u libvirtd, or /var/log/libvirt.')
}

/** The first of the sockets somebody listens on. No right to connect is a Failure: waiting does not mend it. @param {string[]} sockets */
async function firstAnswering(sockets) {
  for (const socket of sockets) {
    const answer = await tryConnect(socket)
    if (answer === 'yes') return socket
    if (answer === 'EACCES') {
      throw new Failure(
        `You have no right to use libvirt's socket ${socket}.`,
        'Join the group that may, sign in again, and start again:\nsudo usermod -aG libvirt $USER\nOr see your own machines only: LIBVIRT_URI=qemu:///session npm start',
      )
    }
  }
  return undefined
}

/** @param {string} socket @returns {Promise<string>} 'yes' or an error code */
function tryConnect(socket) {
  return new Promise((resolve) => {
    const connection = net.connect(socket)
    connection.setTimeout(2000, () => connection.destroy(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })))
    connection.on('connect', () => {
      connection.destroy()
      resolve('yes')
    })
    connection.on('error', (error) => resolve('code' in error ? String(error.code) : 'unknown'))
  })
}
