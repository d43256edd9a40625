import { createServer, type Server } from 'node:http'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { attachConsoleServer, createScreenshots } from '../console/index.ts'
import { consoleHosts } from '../host/console-host.ts'
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

/** How long clients have to say goodbye, ms. */
const farewellMs = 500

export interface AgentServer {
  readonly http: Server
  /** Ends all connections and removes the socket. */
  close(): Promise<void>
}

/** Serves the agent's API on a unix socket: tRPC on `/trpc`, consoles on `/console/…`. */
export async function startServer(socketPath: string, hosts: Hosts, log: Log): Promise<AgentServer> {
  const startedAt = Date.now()
  const http = createServer((_request, response) => {
    response.writeHead(426, { upgrade: 'websocket', 'content-type': 'text/plain' }).end('This is the agent of Vitrine. It speaks WebSocket.\n')
  })
  const wss = new WebSocketServer({ noServer: true, maxPayload })
  http.on('upgrade', (request, socket, head) => {
    const path = pathOf(request.url)
    if (path === '/trpc') wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client, request))
    // the console server has a listener of its own
    else if (!path.startsWith('/console/')) socket.destroy()
  })
  const consoles = attachConsoleServer(http, consoleHosts(hosts), {
    onClose: ({ hostId, machineId, target, openedAt, bytesToReader, bytesFromReader }, end) =>
      log.info({ host: hostId, machine: machineId, target: target.kind, seconds: Math.round((Date.now() - openedAt) / 1000), bytesToReader, bytesFromReader, end }, 'a console was closed'),
  })
  const screenshots = createScreenshots()
  applyWSSHandler({
    wss,
    router: agentRouter,
    keepAlive,
    createContext: ({ res }: { res: WebSocket }) => ({ hosts, log, screenshots, startedAt, crowded: () => res.bufferedAmount > crowdedBytes }),
  })
  await listenOnUnixSocket(http, socketPath)
  return {
    http,
    async close() {
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve())
      })
      await consoles.close()
      for (const client of wss.clients) client.close(1001, 'the agent ends')
      http.closeAllConnections()
      // an upgraded connection is none of the HTTP server's any more
      const impatience = setTimeout(() => {
        for (const client of wss.clients) client.terminate()
      }, farewellMs)
      await closed
      clearTimeout(impatience)
    },
  }
}

function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? ''
}
