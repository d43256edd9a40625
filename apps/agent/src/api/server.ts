import { createServer, type Server } from 'node:http'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Hosts } from '../host/hosts.ts'
import type { Log } from '../log.ts'
import { agentRouter } from './router.ts'
import { listenOnUnixSocket } from './unix-socket.ts'

/** Largest request, bytes: notes of 64 KiB are the most that anybody sends. */
const maxPayload = 1024 * 1024

/** More than this on its way to one client: a snapshot of some thousand machines fits, a client that stopped reading is noticed. */
const crowdedBytes = 16 * 1024 * 1024

/** tRPC's own sign of life; a web server that is gone without a word is noticed. */
const keepAlive = { enabled: true, pingMs: 15_000, pongWaitMs: 10_000 } as const

export interface AgentServer {
  readonly http: Server
  /** Ends all connections and removes the socket. */
  close(): Promise<void>
}

/** Serves the agent's API on a unix socket: tRPC on `/trpc`; `/console/…` is left to another listener of `upgrade`. */
export async function startServer(socketPath: string, hosts: Hosts, log: Log): Promise<AgentServer> {
  const startedAt = Date.now()
  const http = createServer((_request, response) => {
    response.writeHead(426, { upgrade: 'websocket', 'content-type': 'text/plain' }).end('This is the agent of Vitrine. It speaks WebSocket.\n')
  })
  const wss = new WebSocketServer({ noServer: true, maxPayload })
  http.on('upgrade', (request, socket, head) => {
    const path = pathOf(request.url)
    if (path === '/trpc') wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client, request))
    // consoles have a listener of their own
    else if (!path.startsWith('/console/')) socket.destroy()
  })
  applyWSSHandler({
    wss,
    router: agentRouter,
    keepAlive,
    createContext: ({ res }: { res: WebSocket }) => ({ hosts, log, startedAt, crowded: () => res.bufferedAmount > crowdedBytes }),
  })
  await listenOnUnixSocket(http, socketPath)
  return {
    http,
    async close() {
      for (const client of wss.clients) client.close(1001, 'the agent ends')
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve())
      })
      wss.close()
      http.closeAllConnections()
      for (const client of wss.clients) client.terminate()
      await closed
    },
  }
}

function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? ''
}
