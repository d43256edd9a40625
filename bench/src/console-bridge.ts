import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { attachConsoleServer, type ConsoleHost } from '@vitrine/agent/console'
import { freePort } from '@vitrine/testkit'
import { createConsoleRelay } from '@vitrine/web/console-relay'

/** How long each measurement runs, after a second to warm up; the best of the rounds counts, alternating. */
const warmUpMs = 1_000
const measureMs = 3_000

export interface ConsoleBridgeSpeed {
  /** Bytes per second from the VNC socket to the browser's, in units of 10^6: agent and web server, two hops. */
  readonly oursMBps: number
  /** The same bytes through websockify, one hop; undefined where it was not asked for. */
  readonly peerMBps: number | undefined
}

/**
 * Measures how fast screen bytes come through the console bridge. Every part is a process of its own, as in the product: a VNC
 * server that sends without end after a real RFB handshake, the bridge, a reader that takes the frames apart no further than needed.
 */
export async function measureConsoleBridge({ withPeer, rounds }: { withPeer: boolean; rounds: number }): Promise<ConsoleBridgeSpeed> {
  await using processes = children()
  const vncPort = await processes.port('source')
  const agentSocket = path.join(os.tmpdir(), `vb-${randomUUID()}.sock`)
  await processes.port('agent', agentSocket, String(vncPort))
  const webPort = await processes.port('web', agentSocket)
  const peerPort = await freePort()
  if (withPeer) {
    processes.add(spawn('websockify', [`127.0.0.1:${peerPort}`, `127.0.0.1:${vncPort}`], { stdio: 'ignore' }))
    await listening(peerPort)
  }
  let [oursMBps, peerMBps] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    oursMBps = Math.max(oursMBps, await speedOf(webPort, '/console?ticket=bench'))
    if (withPeer) peerMBps = Math.max(peerMBps, await speedOf(peerPort, '/websockify'))
  }
  return { oursMBps, peerMBps: withPeer ? peerMBps : undefined }
}

/** Opens a WebSocket by hand, does RFB's handshake and counts what comes. */
async function speedOf(port: number, at: string): Promise<number> {
  const buffer = Buffer.allocUnsafe(1 << 20)
  let received = 0
  let text = ''
  let step = 0
  const socket: Socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    onread: {
      buffer,
      callback(length) {
        received += length
        if (step < 4) {
          text += buffer.toString('latin1', 0, length)
          answer()
        }
        return true
      },
    },
  })
  /** What the reader says after each thing it hears. */
  const replies: [heard: string, reply: string | null][] = [
    ['\r\n\r\n', null],
    ['RFB 003.008\n', 'RFB 003.008\n'],
    // the list of security types: one, "none"; then its success
    ['\u0001\u0001', '\u0001'],
    ['\0\0\0\0', '\u0001'],
  ]
  const answer = (): void => {
    for (let next = replies[step]; next !== undefined && text.includes(next[0]); next = replies[step]) {
      text = text.slice(text.indexOf(next[0]) + next[0].length)
      step += 1
      if (next[1] !== null) socket.write(masked(next[1]))
    }
  }
  await once(socket, 'connect')
  socket.write(`GET ${at} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`)
  await after(warmUpMs)
  const before = received
  const start = performance.now()
  await after(measureMs)
  const speed = (received - before) / 1e6 / ((performance.now() - start) / 1000)
  socket.destroy()
  if (speed === 0) throw new Error(`no bytes came through port ${port}`)
  return speed
}

/** A short binary frame of a client, with a mask of zeros. */
function masked(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x82, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text, 'latin1')])
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function listening(port: number): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; await after(50)) {
    const socket = connect(port, '127.0.0.1')
    const reached = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false)
    socket.destroy()
    if (reached) return
  }
  throw new Error(`websockify does not listen on port ${port} after 10 s`)
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

function children() {
  const all: ChildProcess[] = []
  return {
    add(child: ChildProcess): void {
      all.push(child)
    },
    /** Starts one of the parts below and resolves with the port it says it listens on (0 for a unix socket). */
    async port(part: keyof typeof parts, ...args: string[]): Promise<number> {
      const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), part, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
      all.push(child)
      const [line] = await once(child.stdout, 'data')
      return Number(line)
    },
    async [Symbol.asyncDispose]() {
      for (const child of all) child.kill('SIGTERM')
      await Promise.all(all.map((child) => (child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit'))))
    },
  }
}

const parts = {
  /** A VNC server without authentication that sends the same megabyte for ever. */
  source() {
    const chunk = Buffer.alloc(1 << 20, 'vitrine')
    const server = createServer({ noDelay: true }, (socket) => {
      let heard = 0
      socket.on('error', () => socket.destroy())
      socket.write('RFB 003.008\n')
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk));
      }
      socket.on('data', (data: Buffer) => {
        const before = heard
        heard += data.length
        if (before < 12 && heard >= 12) socket.write(Buffer.from([1, 1]))
        if (before < 13 && heard >= 13) socket.write(Buffer.alloc(4))
        if (before < 14 && heard >= 14) {
          socket.on('drain', more)
          more()
        }
      })
    })
    server.listen(0, '127.0.0.1', () => process.stdout.write(String(portOf(server.address()))))
  },
  agent(socketPath: string, vncPort: string) {
    const host: ConsoleHost = {
      machine: (id) => ({ id, name: 'bench', state: 'running', graphics: [{ kind: 'vnc', listen: '127.0.0.1', port: Number(vncPort), tlsPort: null, socket: null, hasPassword: false }], serials: [] }),
      reachable: () => true,
      onChange: () => () => {},
      openConsole: () => Promise.reject(new Error('the bench has no serial line')),
      vncPassword: () => Promise.resolve(null),
      screenshot: () => Promise.reject(new Error('the bench has no screenshot')),
    }
    const server = createHttpServer()
    attachConsoleServer(server, { get: () => host })
    server.listen(socketPath, () => process.stdout.write('0'))
  },
  web(agentSocket: string) {
    const relay = createConsoleRelay({
      redeemTicket: () => Promise.resolve({ console: { agentSocket, hostId: 'bench', machineId: 'bench', target: { kind: 'vnc' }, userId: 'bench', sessionId: 'bench' } }),
    })
    const server = createHttpServer()
    server.on('upgrade', (req, socket, head) => relay.handleUpgrade(req, socket, head))
    server.listen(0, '127.0.0.1', () => process.stdout.write(String(portOf(server.address()))))
  },
} satisfies Record<string, (...args: string[]) => void>

function isPart(word: string): word is keyof typeof parts {
  return Object.hasOwn(parts, word)
}

// Started by the parent above as one of its parts.
const [, file, part = '', first = '', second = ''] = process.argv
if (file === fileURLToPath(import.meta.url) && isPart(part)) parts[part](first, second)
