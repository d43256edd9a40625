import type { TcpSocketConnectOpts, IpcSocketConnectOpts } from 'node:net'
import type { MachineGraphics } from '@vitrine/contract'

/** Where a machine's VNC server listens, as `net.connect` takes it. */
export type VncAddress = TcpSocketConnectOpts | IpcSocketConnectOpts

/** Addresses that mean "any of this host": the agent is on that host and takes the loopback. */
const loopbackFor: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1', '[::]': '::1', '': '127.0.0.1' }

/**
 * The first VNC server of the running definition that can be reached. A `<listen type='none'/>` can't: libvirt would pass an open
 * file over its socket, which Node.js can't receive.
 */
export function vncAddress(graphics: readonly MachineGraphics[]): VncAddress | undefined {
  for (const { kind, socket, port, listen } of graphics) {
    if (kind !== 'vnc') continue
    if (socket !== null && socket !== '') return { path: socket }
    const host = listen ?? ''
    if (port !== null && port > 0) return { host: loopbackFor[host] ?? host, port }
  }
  return undefined
}

/** The address in one word, for people and the log. */
export function nameOfAddress(address: VncAddress): string {
  return 'path' in address ? address.path : `${address.host ?? 'localhost'}:${address.port}`
}
