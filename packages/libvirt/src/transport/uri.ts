import { LibvirtError } from '../errors/libvirt-error.ts'

/** A libvirt connection URI, taken apart (https://libvirt.org/uri.html). */
export interface LibvirtUri {
  /** `qemu`, `lxc`, `test`, … */
  readonly driver: string
  /** How the daemon is reached. Only `unix` is built in; the others need a `transport` of the caller's. */
  readonly transport: 'unix' | 'ssh' | 'libssh' | 'libssh2' | 'tls' | 'tcp' | 'ext'
  readonly host: string | undefined
  readonly port: number | undefined
  readonly user: string | undefined
  /** `/system`, `/session`, `/default`, … */
  readonly path: string
  /** `?socket=`: the daemon's socket, if it is not the usual one. */
  readonly socket: string | undefined
  /** `?mode=`: libvirtd (`legacy`), the driver's own daemon (`direct`), or whichever has a socket. */
  readonly mode: 'auto' | 'legacy' | 'direct'
  /** What the daemon is asked to open: without what only concerned the way to it. */
  readonly name: string
}

const transports = ['unix', 'ssh', 'libssh', 'libssh2', 'tls', 'tcp', 'ext'] as const
const modes = ['auto', 'legacy', 'direct'] as const

/** Parameters for the client alone (doRemoteOpen in remote_driver.c); others go to the daemon. */
const clientParameters = new Set([
  'name', 'command', 'socket', 'auth', 'sshauth', 'netcat', 'keyfile', 'pkipath', 'known_hosts',
  'known_hosts_verify', 'tls_priority', 'mode', 'proxy', 'no_sanity', 'no_verify', 'no_tty', 'authfile',
])

/** Throws LibvirtError with reason `invalid-uri`. */
export function parseUri(uri: string): LibvirtUri {
  if (!URL.canParse(uri)) throw invalid(uri, 'it is not a URI; a local one looks like qemu:///system')
  const url = new URL(uri)
  const [driver = '', given, ...rest] = url.protocol.slice(0, -1).split('+')
  if (driver === '' || rest.length > 0) throw invalid(uri, 'its scheme must be a driver, with or without a transport, as qemu+ssh')
  const host = url.hostname === '' ? undefined : decodeURIComponent(url.hostname)
  const transport = given === undefined ? (host === undefined ? 'unix' : 'tls') : transports.find((known) => known === given)
  if (!transport) throw invalid(uri, `its transport is none of ${transports.join(', ')}`)
  if (transport === 'unix' && host !== undefined) throw invalid(uri, 'a unix socket is on this machine: it takes no host')
  const modeGiven = url.searchParams.get('mode') ?? 'auto'
  const mode = modes.find((known) => known === modeGiven)
  if (!mode) throw invalid(uri, `its mode is none of ${modes.join(', ')}`)
  return {
    driver,
    transport,
    host,
    port: url.port === '' ? undefined : Number(url.port),
    user: url.username === '' ? undefined : decodeURIComponent(url.username),
    path: url.pathname,
    socket: url.searchParams.get('socket') ?? undefined,
    mode,
    name: url.searchParams.get('name') ?? nameFor(driver, url),
  }
}

function nameFor(driver: string, url: URL): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([key]) => !clientParameters.has(key))).toString()
  return `${driver}://${url.pathname}${kept === '' ? '' : `?${kept}`}`
}

function invalid(uri: string, why: string): LibvirtError {
  return new LibvirtError({ reason: 'invalid-uri', message: `"${uri}" can't be used as libvirt URI: ${why}` })
}
