import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ConsoleTarget } from '@vitrine/contract'
import { WebSocketServer, type WebSocket } from 'ws'
import { closeWith, ConsoleEnd } from './console-end.ts'
import type { ConsoleHosts } from './console-host.ts'
import { parseConsolePath, type ConsoleAddress } from './console-path.ts'
import { keepAlive } from './keep-alive.ts'
import type { Traffic } from './pump.ts'
import type { Reader } from './reader.ts'
import { serialLines } from './serial/serial-lines.ts'
import { serveVnc } from './vnc/vnc-console.ts'

/** A console that is open now. */
export interface OpenConsole extends Readonly<Traffic> {
  readonly hostId: string
  readonly machineId: string
  readonly target: ConsoleTarget
  readonly openedAt: number
}

export interface ConsoleServerOptions {
  /** Consoles at once; default 1024. */
  readonly maxConsoles?: number
  /** Told when one is over and why, for the log; `end` is empty when the reader left. */
  readonly onClose?: (console: OpenConsole, end: string) => void
}

export interface ConsoleServer {
  list(): readonly OpenConsole[]
  /** Bytes of all consoles since the start. */
  total(): Readonly<Traffic>
  /** Closes all with 1012 (service restart) and takes no more. */
  close(): Promise<void>
}

/** What a viewer may send in one message; noVNC sends 10 KiB at most, a terminal less unless something large is pasted. */
const maxMessageBytes = 1024 * 1024
/** RFC 6455 and the IANA registry. */
const codes = { restart: 1012, tryAgainLater: 1013 }

/**
 * Serves `/console/<hostId>/<machineId>/vnc` and `…/serial/<index>` on `server`, which must be reachable by the web server only: who may open
 * what was decided there. Leaves upgrades on other paths alone, so every other WebSocket server on `server` must use `noServer` and do so too.
 */
export function attachConsoleServer(server: Server, hosts: ConsoleHosts, options: ConsoleServerOptions = {}): ConsoleServer {
  const { maxConsoles = 1024, onClose } = options
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false, skipUTF8Validation: true, maxPayload: maxMessageBytes, clientTracking: false })
  const lines = serialLines()
  const open = new Map<WebSocket, OpenConsole & Traffic>()
  const finished: Traffic = { bytesToReader: 0, bytesFromReader: 0 }
  let closing = false

  const serve = async (reader: Reader, { hostId, machineId, target, force }: ConsoleAddress, traffic: Traffic): Promise<ConsoleEnd | undefined> => {
    const host = hosts.get(hostId)
    if (host === undefined) throw new ConsoleEnd('noSuchConsole', 'unknown host')
    if (target.kind === 'vnc') return await serveVnc(reader, host, machineId, traffic)
    return await lines.get(hostId, host, machineId, target.index).join(reader, force, traffic)
  }

  const start = async (ws: WebSocket, wire: Duplex, address: ConsoleAddress): Promise<void> => {
    const { hostId, machineId, target } = address
    const console = { hostId, machineId, target, openedAt: Date.now(), bytesToReader: 0, bytesFromReader: 0 }
    const leaving = new AbortController()
    open.set(ws, console)
    ws.on('error', () => ws.terminate())
    ws.once('close', () => leaving.abort())
    const stopKeepAlive = keepAlive(ws, console)
    const end = await serve({ ws, wire, left: leaving.signal }, address, console).catch((error: unknown) =>
      error instanceof ConsoleEnd ? error : new ConsoleEnd('failed', error instanceof Error ? error.message : '', { cause: error }),
    )
    stopKeepAlive()
    const leftFirst = leaving.signal.aborted || end === undefined
    if (!leftFirst) closeWith(ws, end)
    open.delete(ws)
    finished.bytesToReader += console.bytesToReader
    finished.bytesFromReader += console.bytesFromReader
    onClose?.(console, leftFirst ? '' : end.message)
  }

  const onUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!(req.url ?? '').startsWith('/console/')) return
    const address = parseConsolePath(req.url ?? '')
    if (address === undefined) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    wss.handleUpgrade(req, socket, head, (ws) => {
      if (closing || open.size >= maxConsoles) ws.close(closing ? codes.restart : codes.tryAgainLater)
      else void start(ws, socket, address)
    })
  }
  server.on('upgrade', onUpgrade)

  return {
    list: () => [...open.values()],
    total() {
      const total = { ...finished }
      for (const { bytesToReader, bytesFromReader } of open.values()) {
        total.bytesToReader += bytesToReader
        total.bytesFromReader += bytesFromReader
      }
      return total
    },
    async close() {
      closing = true
      const all = [...open.keys()]
      const closed = all.map((ws) => new Promise((resolve) => (ws.readyState === ws.CLOSED ? resolve(undefined) : ws.once('close', resolve))))
      for (const ws of all) {
        ws.resume()
        ws.close(codes.restart, 'restart')
      }
      const impatience = setTimeout(() => all.forEach((ws) => ws.terminate()), 1_000)
      await Promise.all(closed)
      clearTimeout(impatience)
      lines.close()
      server.off('upgrade', onUpgrade)
    },
  }
}
