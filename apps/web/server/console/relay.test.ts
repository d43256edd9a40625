import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { ConsoleAdmission } from './admission.ts'
import { createConsoleRelay, type ConsoleRelay, type ConsoleRelayDeps, type ConsoleSummary } from './relay.ts'

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

/** A stand-in for the agent's HTTP server, with a real WebSocket server on a real unix socket. */
async function agentAt(onConnection: (ws: WebSocket, path: string, socket: Socket) => void): Promise<string> {
  const socketPath = path.join(os.tmpdir(), `vc-${randomUUID()}.sock`)
  const http = createServer()
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false })
  wss.on('connection', (ws, req) => onConnection(ws, req.url ?? '', req.socket))
  http.listen(socketPath)
  await once(http, 'listening')
  cleanups.push(async () => {
    for (const ws of wss.clients) ws.terminate()
    await stop(http)
  })
  return socketPath
}

async function relayFor(admission: (ticket: string) => ConsoleAdmission, more: Partial<ConsoleRelayDeps> = {}): Promise<{ relay: ConsoleRelay; url: string }> {
  const relay = createConsoleRelay({ redeemTicket: async (ticket) => admission(ticket), ...more })
  const http = createServer()
  http.on('upgrade', (req, socket, head) => relay.handleUpgrade(req, socket, head))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  cleanups.push(async () => {
    await relay.close()
    await stop(http)
  })
  const address = http.address()
  return { relay, url: `ws://127.0.0.1:${isAddressInfo(address) ? address.port : 0}/console` }
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

const admit = (agentSocket: string): ConsoleAdmission => ({
  console: { agentSocket, hostId: 'h/1', machineId: 'm', target: { kind: 'serial', index: 2 }, userId: 'u', sessionId: 's' },
})

function reader(url: string): WebSocket {
  const ws = new WebSocket(url)
  cleanups.push(() => ws.terminate())
  ws.on('error', () => {})
  return ws
}

function closeOf(ws: WebSocket): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) => ws.once('close', (code, reason) => resolve({ code, reason: reason.toString() })))
}

describe('console relay', () => {
  it('lets a console through both ways, whatever the size of messages, and counts the bytes', async () => {
    const summaries: ConsoleSummary[] = []
    const paths: string[] = []
    const socket = await agentAt((ws, at) => {
      paths.push(at)
      ws.on('message', (data) => ws.send(data))
    })
    const { relay, url } = await relayFor(() => admit(socket), { onClose: (_console, summary) => summaries.push(summary) })
    const ws = reader(`${url}?ticket=t&force=1`)
    await once(ws, 'open')
    expect(relay.list()).toHaveLength(1)
    for (const size of [1, 125, 126, 65_536, 3_000_000]) {
      const sent = randomBytes(size)
      ws.send(sent)
      const [got] = await once(ws, 'message')
      expect(sent.equals(got)).toBe(true)
    }
    ws.close(1000)
    await closeOf(ws)
    await expect.poll(() => summaries).toHaveLength(1)
    expect(paths).toEqual(['/console/h%2F1/m/serial/2?force=1'])
    expect(summaries[0]?.bytesToReader).toBeGreaterThan(3_065_788)
    expect(summaries[0]?.bytesFromReader).toBeGreaterThan(3_065_788)
    expect(relay.list()).toHaveLength(0)
  })

  it('passes the agent’s close code on', async () => {
    const socket = await agentAt((ws) => ws.close(4001, 'machine-stopped'))
    const { url } = await relayFor(() => admit(socket))
    expect(await closeOf(reader(`${url}?ticket=t`))).toEqual({ code: 4001, reason: 'machine-stopped' })
  })

  it('tells the reader why it wasn’t let through', async () => {
    const { url } = await relayFor((ticket) => ({ refused: ticket === 'old' ? 'ticket-invalid' : 'not-signed-in' }))
    expect(await closeOf(reader(`${url}?ticket=old`))).toEqual({ code: 4006, reason: 'ticket-invalid' })
    expect(await closeOf(reader(`${url}?ticket=other`))).toEqual({ code: 1008, reason: 'not-signed-in' })
    expect(await closeOf(reader(url))).toEqual({ code: 4006, reason: 'ticket-invalid' })
  })

  it('refuses another origin without a WebSocket', async () => {
    const { url } = await relayFor(() => ({ refused: 'origin-refused' }))
    const ws = reader(`${url}?ticket=t`)
    const [, answer] = await once(ws, 'unexpected-response')
    expect(answer.statusCode).toBe(403)
    answer.destroy()
  })

  it('lets nobody through whose session ended while the agent was asked', async () => {
    let asked: (() => void) | undefined
    const socketPath = path.join(os.tmpdir(), `vc-${randomUUID()}.sock`)
    const http = createServer()
    const agent = new WebSocketServer({ noServer: true })
    http.on('upgrade', (req, socket, head) => {
      asked = () => agent.handleUpgrade(req, socket, head, () => {})
    })
    http.listen(socketPath)
    await once(http, 'listening')
    cleanups.push(async () => stop(http))
    const { relay, url } = await relayFor(() => admit(socketPath))
    const ws = reader(`${url}?ticket=t`)
    const closed = closeOf(ws)
    await expect.poll(() => asked).toBeDefined()
    relay.closeWhere(({ sessionId }) => sessionId === 's')
    asked?.()
    expect(await closed).toEqual({ code: 1008, reason: 'not-signed-in' })
    expect(relay.list()).toEqual([])
  })

  it('says when no agent is there, and when one ends without a word', async () => {
    const problems: string[] = []
    const nowhere = await relayFor(() => admit('/nonexistent/agent.sock'), { onProblem: (problem) => problems.push(problem) })
    expect(await closeOf(reader(`${nowhere.url}?ticket=t`))).toEqual({ code: 4003, reason: 'agent-away' })
    expect(problems).toHaveLength(1)
    const sockets: Socket[] = []
    const socket = await agentAt((ws, _path, under) => {
      sockets.push(under)
      ws.send('hello')
    })
    const { url } = await relayFor(() => admit(socket))
    const ws = reader(`${url}?ticket=t`)
    await once(ws, 'message')
    const ended = closeOf(ws)
    sockets[0]?.destroy()
    expect(await ended).toEqual({ code: 4003, reason: 'agent-away' })
  })

  it('closes with 1012 behind a whole frame, also while the agent sends without end', async () => {
    const chunk = randomBytes(100_000)
    const socket = await agentAt((ws) => {
      const more = (): void => {
        if (ws.readyState === ws.OPEN) ws.send(chunk, { binary: true }, more)
      }
      more()
    })
    const { relay, url } = await relayFor(() => admit(socket))
    const ws = reader(`${url}?ticket=t`)
    let bad = 0
    let good = 0
    ws.on('message', (data: Buffer) => (data.equals(chunk) ? (good += 1) : (bad += 1)))
    await expect.poll(() => good).toBeGreaterThan(20)
    const ended = closeOf(ws)
    await relay.close()
    expect(await ended).toEqual({ code: 1012, reason: 'restart' })
    expect(bad).toBe(0)
  })

  it('holds the agent back when the reader doesn’t read', async () => {
    let sent = 0
    const chunk = randomBytes(65_536)
    const socket = await agentAt((ws) => {
      const more = (): void => {
        sent += chunk.length
        if (ws.readyState === ws.OPEN) ws.send(chunk, { binary: true }, more)
      }
      more()
    })
    const { url } = await relayFor(() => admit(socket))
    const ws = reader(`${url}?ticket=t`)
    await once(ws, 'open')
    ws.pause()
    let before = -1
    await expect.poll(() => (before === sent ? true : ((before = sent), false)), { timeout: 10_000, interval: 300 }).toBe(true)
    expect(sent).toBeLessThan(64 * 1024 * 1024)
    let received = 0
    ws.on('message', (data: Buffer) => (received += data.length))
    ws.resume()
    await expect.poll(() => received, { timeout: 10_000 }).toBeGreaterThan(before)
  })

  it('limits the consoles of one user, and closes those of a session', async () => {
    const socket = await agentAt(() => {})
    const { relay, url } = await relayFor(() => admit(socket), { maxPerUser: 2 })
    const first = reader(`${url}?ticket=t`)
    const second = reader(`${url}?ticket=t`)
    await Promise.all([once(first, 'open'), once(second, 'open')])
    await expect.poll(() => relay.list().length).toBe(2)
    expect(await closeOf(reader(`${url}?ticket=t`))).toEqual({ code: 1013, reason: 'too-many-consoles' })
    const ended = closeOf(first)
    relay.closeWhere((console) => console.sessionId === 's')
    expect(await ended).toEqual({ code: 1008, reason: 'not-signed-in' })
    await expect.poll(() => relay.list().length).toBe(0)
  })
})
