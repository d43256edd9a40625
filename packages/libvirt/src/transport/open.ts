import { existsSync } from 'node:fs'
import type { Duplex } from 'node:stream'
import { LibvirtError } from '../errors/libvirt-error.ts'
import { socketPaths } from './socket-path.ts'
import { connectUnix } from './unix.ts'
import type { LibvirtUri } from './uri.ts'

/** Makes a new, connected stream to the daemon each time it is called: a connection may need several. */
export type Transport = (signal: AbortSignal | undefined) => Promise<Duplex>

/** The transport that a URI asks for. */
export function transportFor(uri: LibvirtUri, readOnly: boolean): Transport {
  if (uri.transport !== 'unix') {
    return () => Promise.reject(new LibvirtError({ reason: 'invalid-uri', message: `the transport "${uri.transport}" is not built in: give a transport function with the URI` }))
  }
  return (signal) => {
    const [first, ...others] = socketPaths(uri, readOnly)
    return connectUnix(existsSync(first) ? first : (others.find((path) => existsSync(path)) ?? first), signal)
  }
}
