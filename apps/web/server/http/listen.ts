import { once } from 'node:events'
import type { Server } from 'node:http'

/** The port can't be had; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/** Listens, and returns the address to open in a browser. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  server.listen({ host, port, backlog: 511 })
  await once(server, 'listening').catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'EADDRINUSE') throw new ListenError(`Port ${port} on ${host} is taken by another program. Stop that, or choose another: PORT=${port + 1}.`)
    if (code === 'EACCES') throw new ListenError(`Port ${port} needs more rights than this user has. Choose one above 1023, such as PORT=3000.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new ListenError(`This machine has no address ${host}. HOST=127.0.0.1 is this machine alone, HOST=0.0.0.0 every network.`)
    throw cause
  })
  const address = server.address()
  const shown = host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${typeof address === 'object' && address !== null ? address.port : port}`
}
