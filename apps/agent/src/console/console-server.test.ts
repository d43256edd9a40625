import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, type Duplex } from 'node:stream'
import { consoleCloseCodes, serialStartSchema, type SerialStart } from '@vitrine/contract'
import type { MachineState } from '@vitrine/domain'
import { LibvirtError } from '@vitrine/libvirt'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { byteQueue } from './byte-queue.ts'
import type { ConsoleHost } from './console-host.ts'
import { attachConsoleServer, type ConsoleServer, type ConsoleServerOptions } from './console-server.ts'
import { vncResponse } from './vnc/vnc-response.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

const machineId = randomUUID()
/** Bytes whose place can be told from their value, in chunks that follow each other. */
const periodic = Buffer.from(Array.from({ length: 251 * 261 }, (_, at) => at % 251))

interface Scene {
  state: MachineState | 'gone'
  reachable: boolean
  vncPath: string | null
  password: string | null
  openConsole: (force: boolean) => Promise<Duplex>
  change(): void
}

/** A host model in the test's hand; the sockets and WebSockets around it are real. */
async function serve(scene: Partial<Scene>, options?: ConsoleServerOptions): Promise<{ scene: Scene; base: string; consoles: ConsoleServer }> {
  const listeners = new Set<() => void>()
  const full: Scene = {
    state: 'running',
    reachable: true,
    vncPath: null,
    password: null,
    openConsole: () => Promise.reject(new Error('not in this test')),
    ...scene,
    change: () => listeners.forEach((listener) => listener()),
  }
  const host: ConsoleHost = {
    machine: () =>
      full.state === 'gone'
        ? undefined
        : {
            id: machineId,
            name: 'm',
            state: full.state,
            graphics: full.vncPath === null ? [] : [{ kind: 'vnc', socket: full.vncPath, listen: null, port: null, tlsPort: null, hasPassword: false }],
            serials: [{ index: 0, kind: 'serial', target: 'isa-serial 0', alias: 'serial0', source: 'pty', logPath: null }],
          },
    reachable: () => full.reachable,
    onChange: (_id, listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openConsole: (_id, _alias, force) => full.openConsole(force),
    vncPassword: () => Promise.resolve(full.password),
    screenshot: () => Promise.reject(new Error('not in this test')),
  }
  const http = createHttpServer()
  const consoles = attachConsoleServer(http, { get: (id) => (id === 'h' ? host : undefined) }, options)
  const socketPath = path.join(os.tmpdir(), `vc-${randomUUID()}.sock`)
  http.listen(socketPath)
  await once(http, 'listening')
  cleanups.push(async () => {
    await consoles.close()
    http.close()
  })
  return { scene: full, base: `ws+unix://${socketPath}:/console/h/${machineId}`, consoles }
}

/** A VNC server as far as the security handshake; afterwards the test has its socket. */
async function vncServer(password: string | null, ready: (socket: Socket) => void): Promise<{ path: string; server: Server }> {
  const server = createServer((socket) => {
    const queue = byteQueue(1 << 20)
    const onData = (chunk: Buffer): void => queue.push(chunk)
    socket.on('data', onData)
    socket.on('error', () => {})
    cleanups.push(() => socket.destroy())
    const shake = async (): Promise<void> => {
      socket.write('RFB 003.008\n')
      await queue.take(12)
      socket.write(Buffer.from([1, password === null ? 1 : 2]))
      await queue.take(1)
      if (password !== null) {
        const challenge = randomBytes(16)
        socket.write(challenge)
        if (!(await queue.take(16)).equals(vncResponse(challenge, password))) {
          socket.end(Buffer.from('000000010000000566616c7365', 'hex'))
          return
        }
      }
      socket.write(Buffer.alloc(4))
      await queue.take(1)
      socket.off('data', onData)
      ready(socket)
    }
    shake().catch(() => socket.destroy())
  })
  const at = path.join(os.tmpdir(), `vs-${randomUUID()}.sock`)
  server.listen(at)
  await once(server, 'listening')
  cleanups.push(() => server.close())
  return { path: at, server }
}

function open(url: string): WebSocket {
  const ws = new WebSocket(url)
  ws.on('error', () => {})
  cleanups.push(() => ws.terminate())
  return ws
}

/** The reader's part of RFB, up to ClientInit. */
async function view(url: string): Promise<{ ws: WebSocket; types: number[] }> {
  const ws = open(url)
  const queue = byteQueue(1 << 20)
  const onMessage = (data: Buffer): void => queue.push(data)
  ws.on('message', onMessage)
  ws.once('close', (code) => queue.fail(new Error(`closed ${code}`)))
  await queue.take(12)
  ws.send(Buffer.from('RFB 003.008\n'))
  const [count] = await queue.take(1)
  const types = [...(await queue.take(count ?? 0))]
  if (types.includes(1)) {
    ws.send(Buffer.from([1]))
    if ((await queue.take(4)).readUInt32BE() !== 0) throw new Error('refused')
    ws.send(Buffer.from([1]))
  }
  ws.off('message', onMessage)
  return { ws, types }
}

async function closeOf(ws: WebSocket): Promise<number> {
  const [code] = await once(ws, 'close')
  return Number(code)
}

describe('screens', () => {
  it('pass bytes both ways and are counted', async () => {
    const server = await vncServer(null, (socket) => socket.on('data', (chunk: Buffer) => socket.write(chunk)))
    const { base, consoles } = await serve({ vncPath: server.path })
    const { ws } = await view(`${base}/vnc`)
    const sent = randomBytes(300_000)
    const got: Buffer[] = []
    ws.on('message', (data: Buffer) => got.push(data))
    ws.send(sent)
    await expect.poll(() => Buffer.concat(got).length).toBe(sent.length)
    expect(Buffer.concat(got).equals(sent)).toBe(true)
    expect(consoles.list()).toMatchObject([{ machineId, target: { kind: 'vnc' }, bytesToReader: sent.length, bytesFromReader: 1 + sent.length }])
    ws.close()
    await expect.poll(() => consoles.list()).toHaveLength(0)
    expect(consoles.total().bytesToReader).toBe(sent.length)
  })

  it('answer the password of the definition for the reader, who isn’t asked', async () => {
    const server = await vncServer('s3cret', (socket) => socket.write('hello'))
    const { base } = await serve({ vncPath: server.path, password: 's3cret' })
    const { ws, types } = await view(`${base}/vnc`)
    expect(types).toEqual([1])
    const [data] = await once(ws, 'message')
    expect(String(data)).toBe('hello')
  })

  it('ask the reader when the password isn’t known or is another by now', async () => {
    const server = await vncServer('changed', () => {})
    for (const password of ['old', null]) {
      const { base } = await serve({ vncPath: server.path, password })
      expect((await view(`${base}/vnc`)).types).toEqual([2])
    }
  })

  it('hold the server back when the reader doesn’t read, and lose nothing', async () => {
    let sent = 0
    const server = await vncServer(null, (socket) => {
      const chunk = periodic
      const more = (): void => {
        while (!socket.destroyed && sent < 400e6) {
          sent += chunk.length
          if (!socket.write(chunk)) return void socket.once('drain', more)
        }
      }
      more()
    })
    const { base, consoles } = await serve({ vncPath: server.path })
    const { ws } = await view(`${base}/vnc`)
    ws.pause()
    let before = -1
    await expect.poll(() => (before === sent ? true : ((before = sent), false)), { timeout: 10_000, interval: 300 }).toBe(true)
    expect(sent).toBeLessThan(16e6)
    expect(consoles.list()[0]?.bytesToReader).toBeLessThan(8e6)
    let received = 0
    let wrong = 0
    ws.on('message', (data: Buffer) => {
      const from = received % 251
      for (let at = 0; at < data.length; at += periodic.length - 251) {
        const part = data.subarray(at, at + periodic.length - 251)
        const phase = (from + at) % 251
        if (!part.equals(periodic.subarray(phase, phase + part.length))) wrong += 1
      }
      received += data.length
    })
    ws.resume()
    await expect.poll(() => received, { timeout: 10_000 }).toBeGreaterThan(100e6)
    expect(wrong).toBe(0)
  })

  it('hold the reader back when the server doesn’t read', async () => {
    const sockets: Socket[] = []
    const server = await vncServer(null, (socket) => {
      socket.pause()
      sockets.push(socket)
    })
    const { base } = await serve({ vncPath: server.path })
    const { ws } = await view(`${base}/vnc`)
    const chunk = randomBytes(500_000)
    for (let at = 0; at < 40; at += 1) ws.send(chunk)
    let before = -1
    await expect.poll(() => (before === ws.bufferedAmount ? true : ((before = ws.bufferedAmount), false)), { timeout: 10_000, interval: 300 }).toBe(true)
    expect(ws.bufferedAmount).toBeGreaterThan(10e6)
    let received = 0
    sockets[0]?.on('data', (data: Buffer) => (received += data.length))
    sockets[0]?.resume()
    await expect.poll(() => received, { timeout: 10_000 }).toBe(20e6)
  })

  it('end with the reason the model knows, also when it learns it a moment later', async () => {
    const sockets: Socket[] = []
    const server = await vncServer(null, (socket) => {
      socket.write('x')
      sockets.push(socket)
    })
    const { base, scene } = await serve({ vncPath: server.path })
    const { ws } = await view(`${base}/vnc`)
    await once(ws, 'message')
    const closed = closeOf(ws)
    sockets[0]?.destroy()
    scene.state = 'off'
    scene.change()
    expect(await closed).toBe(consoleCloseCodes.machineStopped)
  })

  it('close with the reason when there is none to open', async () => {
    const { base, scene } = await serve({})
    expect(await closeOf(open(`${base}/vnc`))).toBe(consoleCloseCodes.noSuchConsole)
    scene.state = 'off'
    expect(await closeOf(open(`${base}/vnc`))).toBe(consoleCloseCodes.machineStopped)
    scene.state = 'gone'
    expect(await closeOf(open(`${base}/vnc`))).toBe(consoleCloseCodes.machineGone)
    expect(await closeOf(open(base.replace('/console/h/', '/console/other/') + '/vnc'))).toBe(consoleCloseCodes.noSuchConsole)
    Object.assign(scene, { state: 'running', vncPath: '/nonexistent.sock' })
    expect(await closeOf(open(`${base}/vnc`))).toBe(consoleCloseCodes.failed)
  })

  it('say that somebody else has the screen when the server hangs up at once', async () => {
    const server = await vncServer(null, (socket) => socket.destroy())
    const { base } = await serve({ vncPath: server.path })
    const { ws } = await view(`${base}/vnc`)
    expect(await closeOf(ws)).toBe(consoleCloseCodes.consoleBusy)
  })

  it('leave nothing open when the reader goes during the handshake', async () => {
    const server = createServer(() => {})
    const at = path.join(os.tmpdir(), `vs-${randomUUID()}.sock`)
    server.listen(at)
    cleanups.push(() => server.close())
    const { base, consoles } = await serve({ vncPath: at })
    const ws = open(`${base}/vnc`)
    await once(ws, 'open')
    expect(consoles.list()).toHaveLength(1)
    ws.terminate()
    await expect.poll(() => consoles.list()).toHaveLength(0)
  })
})

/** A serial line in the test's hand: what is written to `guest` is output, what readers type is read from it. */
function line(): { stream: Duplex; typed: () => string; output: (text: string) => void } {
  const out = new PassThrough()
  const typed: Buffer[] = []
  const stream = new PassThrough()
  const write = stream.write.bind(stream)
  Object.assign(stream, {
    write: (chunk: Buffer) => {
      typed.push(chunk)
      return true
    },
  })
  out.on('data', (chunk: Buffer) => write(chunk))
  return { stream, typed: () => Buffer.concat(typed).toString(), output: (text) => write(Buffer.from(text)) }
}

function read(ws: WebSocket): { text: () => string } {
  const got: Buffer[] = []
  ws.on('message', (data: Buffer, isBinary) => isBinary && got.push(data))
  return { text: () => Buffer.concat(got).toString() }
}

/** What a line says first, and its output so far. */
async function begin(ws: WebSocket): Promise<{ start: SerialStart; soFar: string }> {
  const messages: Buffer[] = []
  ws.on('message', (data: Buffer) => messages.push(data))
  await expect.poll(() => messages.length).toBeGreaterThan(1)
  return { start: serialStartSchema.parse(JSON.parse(String(messages[0]))), soFar: String(messages[1]) }
}

describe('serial lines', () => {
  it('are shared: one stream, everybody types and sees', async () => {
    const { stream, typed, output } = line()
    let opened = 0
    const { base } = await serve({ openConsole: () => ((opened += 1), Promise.resolve(stream)) })
    const [one, two] = [open(`${base}/serial/0`), open(`${base}/serial/0`)]
    const [first, second] = [read(one), read(two)]
    await Promise.all([once(one, 'message'), once(two, 'message')])
    output('login: ')
    await expect.poll(() => [first.text(), second.text()]).toEqual(['login: ', 'login: '])
    one.send('ro')
    await expect.poll(typed).toBe('ro')
    two.send('ot')
    await expect.poll(typed).toBe('root')
    expect(opened).toBe(1)
  })

  it('show a reader who comes later what there was', async () => {
    const { stream, output } = line()
    const { base } = await serve({ openConsole: () => Promise.resolve(stream) })
    const one = open(`${base}/serial/0`)
    const first = read(one)
    const { start } = await begin(one)
    output('earlier\r\n')
    await expect.poll(first.text).toBe('earlier\r\n')
    one.close()
    await closeOf(one)
    expect(await begin(open(`${base}/serial/0`))).toEqual({ start, soFar: 'earlier\r\n' })
  })

  it('tell busy from failed, and are taken over when that is asked for', async () => {
    const busy = LibvirtError.fromWire({ code: 9, domain: 10, level: 2, message: 'Active console session exists for this domain', str1: null, str2: null, str3: null, int1: 0, int2: 0 }, 'domain.openConsole')
    const { base } = await serve({ openConsole: (force) => (force ? Promise.resolve(line().stream) : Promise.reject(busy)) })
    expect(await closeOf(open(`${base}/serial/0`))).toBe(consoleCloseCodes.consoleBusy)
    expect(await closeOf(open(`${base}/serial/1`))).toBe(consoleCloseCodes.noSuchConsole)
    const ws = open(`${base}/serial/0?force=1`)
    await once(ws, 'message')
  })

  it('say who ended them', async () => {
    for (const [set, code] of [
      [{ state: 'off' }, consoleCloseCodes.machineStopped],
      [{ reachable: false }, consoleCloseCodes.hostAway],
      [{}, consoleCloseCodes.takenOver],
    ] as const) {
      const { stream } = line()
      const { base, scene } = await serve({ openConsole: () => Promise.resolve(stream) })
      const ws = open(`${base}/serial/0`)
      await once(ws, 'message')
      Object.assign(scene, set)
      stream.destroy()
      expect(await closeOf(ws)).toBe(code)
    }
  })
})

it('closes all with 1012 when the agent stops, and refuses other paths', async () => {
  const { stream } = line()
  const { base, consoles } = await serve({ openConsole: () => Promise.resolve(stream) })
  const ws = open(`${base}/serial/0`)
  await once(ws, 'message')
  const other = open(`${base}/elsewhere`)
  const [, answer] = await once(other, 'unexpected-response')
  expect(answer.statusCode).toBe(404)
  const closed = closeOf(ws)
  await consoles.close()
  expect(await closed).toBe(1012)
})
