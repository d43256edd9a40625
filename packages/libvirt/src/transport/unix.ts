import { connect, type Socket } from 'node:net'
import { LibvirtError } from '../errors/libvirt-error.ts'

/** Connects to a unix socket. Rejects with a reason that says what to do about it. */
export function connectUnix(path: string, signal: AbortSignal | undefined): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path })
    const abort = (): void => {
      socket.destroy()
      reject(new LibvirtError({ reason: 'aborted', message: `connecting to ${path} was aborted`, cause: signal?.reason }))
    }
    const settled = (): void => {
      signal?.removeEventListener('abort', abort)
      socket.removeListener('error', failed)
    }
    const failed = (error: NodeJS.ErrnoException): void => {
      settled()
      reject(unreachable(path, error))
    }
    socket.once('error', failed)
    socket.once('connect', () => {
      settled()
      resolve(socket)
    })
    if (signal?.aborted) abort()
    else signal?.addEventListener('abort', abort, { once: true })
  })
}

function unreachable(path: string, cause: NodeJS.ErrnoException): LibvirtError {
  switch (cause.code) {
    case 'ENOENT':
      return new LibvirtError({ reason: 'socket-missing', message: `there is no libvirt socket at ${path}: install and start libvirtd (or the driver's own daemon, as virtqemud)`, cause })
    case 'EACCES':
    case 'EPERM':
      return new LibvirtError({ reason: 'socket-denied', message: `this user may not connect to ${path}: add the user to the group that owns the socket (often "libvirt")`, cause })
    case 'ECONNREFUSED':
      return new LibvirtError({ reason: 'unreachable', message: `nobody listens at ${path}: the daemon stopped and left its socket; start it again`, cause })
    default:
      return new LibvirtError({ reason: 'unreachable', message: `can't connect to ${path}: ${cause.message}`, cause })
  }
}
