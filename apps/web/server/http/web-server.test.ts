import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createConsoleRelay } from '../console/index.ts'
import { createLog } from '../log.ts'
import { listen } from './listen.ts'
import { createRequestRules } from './request-rules.ts'
import { createWebServer, type WebServer } from './web-server.ts'

const open: WebServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop(10)
})

const never = async (): Promise<never> => {
  throw new Error('not part of this test')
}

/** The server with a page that tells what it got to see; streams stay open. */
async function start(publicUrl?: string, listensOn = '127.0.0.1'): Promise<{ address: string; server: WebServer }> {
  const url = publicUrl === undefined ? undefined : new URL(publicUrl)
  const publicAddress = url === undefined ? undefined : { origin: url.origin, https: url.protocol === 'https:', basePath: url.pathname.replace(/\/$/u, '') }
  const server = createWebServer({
    basePath: publicAddress?.basePath ?? '', rules: createRequestRules(publicAddress, listensOn), log: createLog('silent'),
    relay: createConsoleRelay({ redeemTicket: async (_ticket, request) => ({ refused: createRequestRules(publicAddress, listensOn).isOwnOrigin(request) ? 'ticket-invalid' : 'origin-refused' }) }),
    health: { version: 'test', isStopping: () => false, inventory: { ping: never }, fleet: { hosts: () => [], agentIsUp: () => false, figures: () => ({ waitingRows: 0, watchers: 0 }) } },
    next: {
      handle: async (request, response) => {
        if (request.url === '/fails') throw new Error('secret')
        if (request.url === '/stream') response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
        else response.end(JSON.stringify({ url: request.url, headers: request.headers }))
      },
      upgrade: (_request, socket) => socket.destroy(), close: async () => {},
    },
  })
  open.push(server)
  return { address: await listen(server.http, { host: '127.0.0.1', port: 0 }), server }
}

const post = async (address: string, headers: Record<string, string>): Promise<Response> => fetch(`${address}/api/trpc/x`, { method: 'POST', body: '{}', headers })

it('refuses what other origins send, in a form that both routes and procedures read', async () => {
  const { address } = await start()
  const refused = await post(address, { origin: 'http://evil.example' })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ failure: { reason: 'origin-refused' }, error: { data: { failure: { reason: 'origin-refused' } } } })
  expect((await post(address, { origin: 'null' })).status).toBe(403)
  expect((await post(address, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post(address, { origin: address })).status).toBe(200)
  expect((await post(address, {})).status).toBe(200)
})

it('on this machine alone answers to its own names, whatever a name server says', async () => {
  const statusFor = async ({ address }: { address: string }, host: string): Promise<number | undefined> => {
    const asked = request(`${address}/api/health`, { headers: { host } }).end()
    const [answer] = await once(asked, 'response')
    answer.resume()
    return answer.statusCode
  }
  const here = await start()
  expect(await statusFor(here, 'evil.example:3000')).toBe(421)
  expect(await statusFor(here, 'localhost.evil.example')).toBe(421)
  expect(await statusFor(here, '127.0.0.1.evil.example')).toBe(421)
  for (const host of ['localhost:3000', 'vitrine.localhost', '127.0.0.1:3000', '[::1]:3000', '192.0.2.7']) expect(await statusFor(here, host)).toBe(503)
  expect(await statusFor(await start(undefined, '0.0.0.0'), 'vms.example.org')).toBe(503)
  expect(await statusFor(await start('https://vms.example.org'), 'vms.example.org')).toBe(503)
})

it('behind a proxy takes the public address for its own, and no other', async () => {
  const { address } = await start('https://vms.example.org/vitrine')
  expect((await post(address, { origin: 'https://vms.example.org' })).status).toBe(200)
  expect((await post(address, { origin: address })).status).toBe(403)
  expect((await post(address, { origin: 'http://vms.example.org' })).status).toBe(403)
})

it('believes X-Forwarded-For only behind a proxy, and only what that proxy wrote', async () => {
  const headers = { 'x-forwarded-for': '6.6.6.6, 192.0.2.7', 'x-vitrine-client': '6.6.6.6', 'x-forwarded-proto': 'https' }
  const seen = async (address: string) => JSON.parse(await (await fetch(address, { headers })).text()).headers
  expect(await seen((await start()).address)).toMatchObject({ 'x-vitrine-client': '127.0.0.1' })
  expect(await seen((await start()).address)).not.toHaveProperty('x-forwarded-proto')
  expect(await seen((await start('https://vms.example.org')).address)).toMatchObject({ 'x-vitrine-client': '192.0.2.7', 'x-forwarded-host': 'vms.example.org' })
})

it('takes no large body and tells nothing of a failure', async () => {
  const { address } = await start()
  expect((await fetch(address, { method: 'POST', body: 'x'.repeat(1_100_000) })).status).toBe(413)
  const failed = await fetch(`${address}/fails`)
  expect([failed.status, await failed.text()]).toEqual([500, expect.not.stringContaining('secret')])
})

it('is not healthy without a database', async () => {
  const { address } = await start()
  const answer = await fetch(`${address}/api/health`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ usable: false, version: 'test', database: { answers: false }, agent: { answers: false }, hosts: [] })
})

it('cuts streams when it ends, so that browsers come back', async () => {
  const { address, server } = await start()
  const stream = await fetch(`${address}/stream`, { headers: { accept: 'text/event-stream' } })
  const reader = stream.body?.getReader()
  await reader?.read()
  const begun = performance.now()
  const [end] = await Promise.allSettled([reader?.read(), server.stop(5_000)])
  expect(end?.status).toBe('rejected')
  expect(performance.now() - begun).toBeLessThan(1_000)
})

it('answers an upgrade to nowhere, and refuses one from another origin', async () => {
  const { address } = await start()
  const upgrade = async (path: string, origin: string): Promise<string> => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`)
    const [data] = await once(socket, 'data')
    socket.destroy()
    return String(data).split('\r\n', 1)[0] ?? ''
  }
  expect(await upgrade('/elsewhere', address)).toContain('404')
  expect(await upgrade('/console?ticket=a', 'http://evil.example')).toContain('403')
  expect(await upgrade('/console?ticket=a', address)).toContain('101')
})

it('says in a sentence that the port is taken', async () => {
  const { server } = await start()
  const address = server.http.address()
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  const { server: other } = await start()
  await new Promise((resolve) => { other.http.close(resolve) })
  await expect(listen(other.http, { host: '127.0.0.1', port: address.port })).rejects.toThrow(`Port ${address.port} on 127.0.0.1 is taken`)
})

it.each(['/elsewhere', '/_next/webpack-hmr', '/console', '/console?ticket=a'])('keeps nothing of an upgrade to %s that was turned away, even by a client that never hangs up', async (path) => {
  const { address, server } = await start()
  const { hostname, port } = new URL(address)
  // Neither ends its side when ours has ended.
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  socket.on('error', () => {})
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${path.includes('?') ? Buffer.alloc(16).toString('base64') : 'none'}\r\n\r\n`)
  socket.resume()
  const connections = (): Promise<number> => new Promise((resolve, reject) => {
    server.http.getConnections((error, count) => (error === null ? resolve(count) : reject(error)))
  })
  await once(socket, 'end')
  await expect.poll(connections, { timeout: 5_000 }).toBe(0)
  socket.destroy()
})
