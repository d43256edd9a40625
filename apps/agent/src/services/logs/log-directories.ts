import path from 'node:path'
import { parseUri } from '@vitrine/libvirt'

export interface Surroundings {
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Directories in which qemu's logs of a connection may lie, the likeliest first (src/qemu/qemu_conf.c): the system's, a user's own
 * for a session, and below the same prefix as the socket for a daemon with a socket elsewhere. None when the host is another machine.
 */
export function qemuLogDirectories(uri: string, { home, env }: Surroundings): string[] {
  const { driver, transport, socket, path: which } = parseUri(uri)
  if (transport !== 'unix') return []
  if (socket !== undefined && !/^(?:\/var)?\/run\/libvirt$/u.test(path.dirname(socket))) {
    const prefix = path.resolve(path.dirname(socket), '../..')
    return [path.join(prefix, 'log/libvirt', driver), path.join(prefix, 'log', driver), path.join(prefix, 'cache/libvirt', driver, 'log')]
  }
  if (which === '/session') return [path.join(env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'libvirt', driver, 'log')]
  return [path.join('/var/log/libvirt', driver)]
}

/** The log's path in a directory; null for a name that would lead out of it. libvirt itself refuses such names. */
export function logPath(directory: string, name: string): string | null {
  if (name === '' || name === '.' || name === '..' || /[/\0\n]/u.test(name)) return null
  return path.join(directory, `${name}.log`)
}
