import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { consoleCloseCodes } from '@vitrine/contract'
import { connect, procedures } from '@vitrine/libvirt'
import { inGuest, startLibvirt, tinyDomainXml, tinyGuest, until, type TestLibvirt } from '@vitrine/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startTestAgent, type TestAgent } from '../api/test-agent.ts'
import { byteQueue } from './byte-queue.ts'
import { readPng } from './screenshot/png.ts'

let libvirt: TestLibvirt
let agent: TestAgent
let hostId = ''
const name = `console-${randomUUID().slice(0, 8)}`
const uuid = randomUUID()
const open: WebSocket[] = []

beforeAll(async () => {
  libvirt = await startLibvirt()
  await libvirt.virshXml('define', tinyDomainXml({ name, uuid, guest: await tinyGuest(), serials: 2, vncPassword: 's3cret' }))
  await libvirt.virsh('start', name)
  agent = await startTestAgent([libvirt.uri])
  hostId = agent.hosts.all()[0]?.id ?? ''
  await until('the agent knows the machine', () => agent.hosts.all()[0]?.machine(uuid)?.state === 'running')
})
afterEach(() => {
  for (const ws of open.splice(0)) ws.terminate()
})
afterAll(async () => {
  await agent[Symbol.asyncDispose]()
  await libvirt[Symbol.asyncDispose]()
})

function dial(which: string): WebSocket {
  const ws = new WebSocket(`ws+unix://${agent.socketPath}:/console/${encodeURIComponent(hostId)}/${uuid}/${which}`)
  ws.on('error', () => {})
  open.push(ws)
  return ws
}

/** The output so far, behind the text that says where it begins; rejects when the console is closed instead. */
function first(ws: WebSocket): Promise<string> {
  return new Promise((resolve, reject) => {
    const onMessage = (data: Buffer, isBinary: boolean): void => {
      if (!isBinary) return
      ws.off('message', onMessage)
      resolve(data.toString())
    }
    ws.on('message', onMessage)
    ws.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)))
  })
}

async function codeOf(ws: WebSocket): Promise<number> {
  const [code] = await once(ws, 'close')
  return Number(code)
}

/** Goes through RFB's handshake as a viewer without a password, up to qemu's ServerInit. Resolves with the name of the desktop. */
async function view(ws: WebSocket): Promise<string> {
  const queue = byteQueue(1 << 24)
  ws.on('message', (data: Buffer) => queue.push(data))
  ws.once('close', (code) => queue.fail(new Error(`closed with ${code}`)))
  expect((await queue.take(12)).toString()).toBe('RFB 003.008\n')
  ws.send(Buffer.from('RFB 003.008\n'))
  expect([...(await queue.take(2))]).toEqual([1, 1])
  ws.send(Buffer.from([1]))
  expect((await queue.take(4)).readUInt32BE()).toBe(0)
  ws.send(Buffer.from([1]))
  const init = await queue.take(24)
  return (await queue.take(init.readUInt32BE(20))).toString()
}

function read(ws: WebSocket): () => string {
  const got: Buffer[] = []
  ws.on('message', (data: Buffer, isBinary) => isBinary && got.push(data))
  return () => Buffer.concat(got).toString()
}

describe('a real machine', () => {
  it('shows its screen to a viewer who never hears the password', async () => {
    expect(await view(dial('vnc'))).toContain(`QEMU (${name})`)
  })

  it('shows it to several at once', async () => {
    const [one, two] = [dial('vnc'), dial('vnc')]
    expect(await Promise.all([view(one), view(two)])).toHaveLength(2)
    expect([one.readyState, two.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN])
  })

  it('has a serial line that answers, and shows a later reader what there was', async () => {
    await inGuest(libvirt, name).ready()
    const ws = dial('serial/0')
    const text = read(ws)
    await first(ws)
    ws.send('\r')
    await until('the line shows something', () => text().trim() !== '')
    ws.send('root\r')
    await until('it asks for the password', () => /assword/u.test(text()) || text().includes('#'), { timeoutMs: 20_000 })
    ws.send('lab\r')
    await until('a shell is there', () => { ws.send('echo sum=$((40+2))\r'); return text().includes('sum=42') }, { timeoutMs: 20_000, everyMs: 500 })
    ws.close()
    await codeOf(ws)
    const again = dial('serial/0')
    expect(await first(again)).toContain('sum=42')
  })

  it('lends a serial line to one client only, unless it is taken over', async () => {
    const other = await connect(libvirt.uri)
    const domain = await other.rpc.domainLookupByName({ name })
    const held = await other.openStream(procedures.domain.openConsole, { dom: domain.dom, devName: 'serial1', flags: 0 })
    held.on('error', () => {})
    expect(await codeOf(dial('serial/1'))).toBe(consoleCloseCodes.consoleBusy)
    const ended = new Promise((resolve) => held.once('close', resolve))
    const mine = dial('serial/1?force=1')
    await first(mine)
    held.resume()
    await ended
    const back = await other.openStream(procedures.domain.openConsole, { dom: domain.dom, devName: 'serial1', flags: 1 })
    expect(await codeOf(mine)).toBe(consoleCloseCodes.takenOver)
    back.destroy()
    await other.close()
  })

  it('is pictured as PNG, whole or small', async () => {
    const whole = await agent.client.machines.screenshot.query({ hostId, machineId: uuid, maxWidth: 8192 })
    expect(whole.width).toBeGreaterThan(300)
    expect(await readPng(Buffer.from(whole.png, 'base64'))).toMatchObject({ width: whole.width, height: whole.height })
    const small = await agent.client.machines.screenshot.query({ hostId, machineId: uuid, maxWidth: 160 })
    expect(small.width).toBe(160)
    expect(await readPng(Buffer.from(small.png, 'base64'))).toMatchObject({ width: 160, height: small.height })
  })

  it('keeps its screen while libvirtd is gone, and says why the serial line is', async () => {
    const screen = dial('vnc')
    await view(screen)
    const line = dial('serial/0')
    await first(line)
    await libvirt.kill9()
    expect(await codeOf(line)).toBe(consoleCloseCodes.hostAway)
    expect(screen.readyState).toBe(WebSocket.OPEN)
    expect(await codeOf(dial('serial/0'))).toBe(consoleCloseCodes.hostAway)
    await libvirt.start()
    await until('the agent is back', () => agent.hosts.all()[0]?.reachable, { timeoutMs: 20_000 })
    await first(dial('serial/0'))
  })

  it('tells both consoles that it stopped', async () => {
    const [screen, line] = [dial('vnc'), dial('serial/0')]
    await Promise.all([view(screen), first(line)])
    const codes = Promise.all([codeOf(screen), codeOf(line)])
    await libvirt.virsh('destroy', name)
    expect(await codes).toEqual([consoleCloseCodes.machineStopped, consoleCloseCodes.machineStopped])
    expect(await codeOf(dial('vnc'))).toBe(consoleCloseCodes.machineStopped)
  })
})
