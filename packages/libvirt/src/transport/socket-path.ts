import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { LibvirtUri } from './uri.ts'

/** What the search depends on, so that a test needs no real machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  exists(path: string): boolean
}

export const thisMachine: Machine = { env: process.env, home: homedir(), exists: existsSync }

/**
 * The paths at which the daemon for a URI may listen, the one to use first. As remoteGetUNIXSocket in
 * libvirt's remote_sockets.c: the driver's own daemon (virtqemud, virtlxcd, …) if its socket is there,
 * else the monolithic libvirtd.
 */
export function socketPaths(uri: LibvirtUri, readOnly: boolean, machine: Machine = thisMachine): [string, ...string[]] {
  if (uri.socket !== undefined) return [uri.socket]
  const directory = uri.path === '/session' ? join(userRuntimeDirectory(machine), 'libvirt') : '/var/run/libvirt'
  // A session daemon has no read-only socket.
  const suffix = readOnly && uri.path !== '/session' ? 'sock-ro' : 'sock'
  const direct = join(directory, `virt${uri.driver}d-${suffix}`)
  const legacy = join(directory, `libvirt-${suffix}`)
  if (uri.mode === 'direct') return [direct]
  if (uri.mode === 'legacy') return [legacy]
  return machine.exists(direct) ? [direct, legacy] : [legacy, direct]
}

function userRuntimeDirectory({ env, home }: Machine): string {
  return env['XDG_RUNTIME_DIR'] ?? env['XDG_CACHE_HOME'] ?? join(home, '.cache')
}
