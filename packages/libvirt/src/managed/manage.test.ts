import { describe, expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { domain } from '../procedures/types.ts'
import { program } from '../procedures/procedure.ts'
import { FakeDaemon } from '../testing/fake-daemon.ts'
import { encode, packet } from '../testing/packets.ts'
import { until } from '../testing/until.ts'
import { int } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { backoffMs } from './backoff.ts'
import { manageConnection, type ManagedConnection, type ManageOptions } from './manage.ts'
import type { ConnectionState } from './state.ts'

const { domainEventCallbackRegisterAny: register, open } = procedures.connect
const dom = { name: 'v', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: 3 }
const lifecycleMessage = struct({ callbackId: int, dom: domain, event: int, detail: int })
const backoff = { minMs: 5, maxMs: 20 }

function manage(daemon: FakeDaemon, options: ManageOptions = {}): { managed: ManagedConnection; states: ConnectionState['kind'][] } {
  const managed = manageConnection('qemu:///system', { transport: daemon.transport, backoff, ...options })
  const states: ConnectionState['kind'][] = []
  managed.onState((state) => void states.push(state.kind))
  return { managed, states }
}

describe('a managed connection', () => {
  it('comes back when it is lost, and says each step', async () => {
    const daemon = new FakeDaemon()
    const { managed, states } = manage(daemon)
    const first = await managed.ready()
    expect(managed.current()).toBe(first)
    daemon.last.drop()
    await until(() => managed.state.kind === 'waiting' || states.includes('waiting'))
    const second = await managed.ready()
    expect(second).not.toBe(first)
    expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open'])
    await managed.close()
    expect(states.at(-1)).toBe('closed')
    expect(managed.current()).toBeUndefined()
  })

  it('goes on trying at a daemon that is not there, and says why', async () => {
    const daemon = new FakeDaemon()
    daemon.refuse = 3
    const { managed, states } = manage(daemon)
    const because: string[] = []
    managed.onState((state) => void (state.kind === 'waiting' && because.push(state.because.reason)))
    await managed.ready()
    expect(because).toEqual(['unreachable', 'unreachable', 'unreachable'])
    expect(states.filter((kind) => kind === 'connecting')).toHaveLength(4)
    await managed.close()
  })

  it('finds out a daemon that hangs while connecting, and one that hangs later', async () => {
    const daemon = new FakeDaemon().on(open, () => {})
    const { managed, states } = manage(daemon, { timeoutMs: 20, keepalive: { intervalMs: 5, count: 1 } })
    await until(() => states.includes('waiting'))
    daemon.answer(open, {})
    await managed.ready()
    const because: string[] = []
    managed.onState((state) => void (state.kind === 'waiting' && because.push(state.because.reason)))
    // The fake daemon answers no keepalive: the session ends by itself.
    await until(() => because.length > 0)
    expect(because[0]).toBe('keepalive-timeout')
    await managed.close()
  })

  it('registers its events again before it says that it is open', async () => {
    const daemon = new FakeDaemon()
    let registered = 0
    daemon.on(register, (request) => {
      registered++
      daemon.reply(request, encode(register.ret, { callbackId: 4 }))
    })
    daemon.answer(procedures.connect.domainEventCallbackDeregisterAny, {})
    const { managed } = manage(daemon)
    const seen: string[] = []
    // Before there is a session, and without waiting for one.
    const subscription = await managed.events.domain((event) => void seen.push(event.kind), { kinds: ['lifecycle'] })
    const atOpen: number[] = []
    managed.onState((state) => void (state.kind === 'open' && atOpen.push(registered)))
    await managed.ready()
    daemon.last.drop()
    await until(() => atOpen.length === 2)
    expect(atOpen).toEqual([1, 2])
    daemon.last.send(packet({ procedure: 318, type: 2 }, encode(lifecycleMessage, { callbackId: 4, dom, event: 2, detail: 0 })))
    await until(() => seen.length === 1)
    await subscription.close()
    daemon.last.drop()
    await until(() => atOpen.length === 3)
    expect(registered).toBe(2)
    await managed.close()
  })

  it('closes in each state, for good', async () => {
    const waiting = new FakeDaemon()
    waiting.refuse = 1_000
    const { managed } = manage(waiting, { backoff: { minMs: 60_000, maxMs: 60_000 } })
    await until(() => managed.state.kind === 'waiting')
    const ready = managed.ready().catch((error: unknown) => error)
    await managed.close()
    expect(await ready).toMatchObject({ reason: 'connection-closed' })

    const silent = new FakeDaemon().on(open, () => {})
    const connecting = manage(silent)
    await silent.called(open)
    await connecting.managed.close()
    expect(connecting.managed.state.kind).toBe('closed')
    await until(() => silent.last.stream.destroyed)
  })

  it('stops waiting by a signal', async () => {
    const daemon = new FakeDaemon()
    daemon.refuse = 1_000
    const { managed } = manage(daemon)
    await expect(managed.ready(AbortSignal.timeout(10))).rejects.toMatchObject({ reason: 'aborted' })
    await managed.close()
  })

  it('manages a pool as well', async () => {
    const daemon = new FakeDaemon().answer(procedures.connect.getUri, { uri: 'u' })
    const { managed } = manage(daemon, { pool: 2 })
    const session = await managed.ready()
    expect(await session.rpc.connectGetUri()).toEqual({ uri: 'u' })
    expect(daemon.wires).toHaveLength(2)
    daemon.wires[0]?.drop()
    await until(() => managed.state.kind !== 'open')
    const again = await managed.ready()
    expect(await again.rpc.connectGetUri()).toEqual({ uri: 'u' })
    await managed.close()
    expect(daemon.calls({ program: program.remote, number: 2 }).length).toBeGreaterThan(0)
  })
})

describe('back-off', () => {
  it('doubles up to its limit, with at least half of it certain', () => {
    const options = { minMs: 100, maxMs: 1000 }
    expect([1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, options, () => 1))).toEqual([100, 200, 400, 800, 1000, 1000])
    expect([1, 5].map((failures) => backoffMs(failures, options, () => 0))).toEqual([50, 500])
  })
})
