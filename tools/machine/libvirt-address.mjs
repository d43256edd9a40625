// Where the daemon of a libvirt URI listens, if that is on this machine.
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} uri
 * @returns {{ mode: 'system' | 'session', sockets: string[], given: boolean } | undefined} undefined: another machine, or no daemon to start.
 * `sockets`: the places to try, in order; `given`: the URI names its socket, whose daemon is somebody else's business.
 */
export function localDaemon(uri) {
  const { protocol, host, pathname, searchParams } = new URL(uri)
  const [driver, transport] = protocol.replace(':', '').split('+')
  if (host !== '' || (transport !== undefined && transport !== 'unix')) return undefined
  const mode = pathname === '/session' ? 'session' : 'system'
  const socket = searchParams.get('socket')
  if (socket !== null) return { mode, sockets: [socket], given: true }
  const runtime = mode === 'system' ? '/run/libvirt' : path.join(process.env.XDG_RUNTIME_DIR ?? `/run/user/${process.getuid()}`, 'libvirt')
  const modular = { qemu: 'virtqemud', lxc: 'virtlxcd', xen: 'virtxend', ch: 'virtchd' }[driver]
  return { mode, sockets: [`${runtime}/libvirt-sock`, ...(modular === undefined ? [] : [`${runtime}/${modular}-sock`])], given: false }
}

/** Whether a service manager runs here, which then starts the daemons. */
export const hasServiceManager = () => existsSync('/run/systemd/system')
