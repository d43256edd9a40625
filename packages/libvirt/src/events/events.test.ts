import { afterEach, describe, expect, it } from 'vitest'
import { connect, type Connection } from '../connection/connection.ts'
import { procedures } from '../procedures/index.ts'
import { domain } from '../procedures/types.ts'
import { FakeDaemon } from '../testing/fake-daemon.ts'
import { encode, hex, packet } from '../testing/packets.ts'
import { int } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { Delivery } from './delivery.ts'
import type { DomainEvent } from './table.ts'

const { domainEventCallbackRegisterAny: register, domainEventCallbackDeregisterAny: deregister } = procedures.connect
const dom = { name: 'v', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: 3 }
const lifecycleMessage = struct({ callbackId: int, dom: domain, event: int, detail: int })
const lifecycle = (callbackId: number, event: number): Buffer => packet({ procedure: 318, type: 2 }, encode(lifecycleMessage, { callbackId, dom, event, detail: 0 }))

let connection: Connection | undefined
afterEach(() => connection?.close())

async function meet(): Promise<{ daemon: FakeDaemon; connection: Connection }> {
  const daemon = new FakeDaemon()
  let next = 0
  daemon.on(register, (request) => daemon.reply(request, encode(register.ret, { callbackId: next++ })))
  daemon.answer(deregister, {})
  connection = await connect('qemu:///system', { transport: daemon.transport })
  return { daemon, connection }
}

/** Lets what was sent arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('events', () => {
  it('are registered kind by kind, read, and given up', async () => {
    const { daemon, connection } = await meet()
    const seen: DomainEvent[] = []
    const subscription = await connection.events.domain((event) => void seen.push(event), { kinds: ['lifecycle', 'agentLifecycle'] })
    expect(daemon.calls(register).map((request) => daemon.argumentsOf(register, request))).toEqual([{ eventId: 0, dom: null }, { eventId: 18, dom: null }])
    daemon.last.send(
      packet({ procedure: 348, type: 2 }, hex(`
        00000001                                            // callback 1
        00000001 76 000000 00112233445566778899aabbccddeeff 00000003
        00000002                                            // state: disconnected
        00000001                                            // reason: domain started`)),
      lifecycle(0, 2),
      lifecycle(77, 5), // of nobody here
    )
    await settled()
    expect(seen).toEqual([
      { kind: 'agentLifecycle', dom, state: 2, reason: 1 },
      { kind: 'lifecycle', dom, event: 2, detail: 0 },
    ])
    await subscription.close()
    expect(daemon.calls(deregister).map((request) => daemon.argumentsOf(deregister, request))).toEqual([{ callbackId: 0 }, { callbackId: 1 }])
    daemon.last.send(lifecycle(0, 3))
    await settled()
    expect(seen).toHaveLength(2)
  })

  it('that overtake the answer to their registration are not lost', async () => {
    const { daemon, connection } = await meet()
    daemon.on(register, (request) => {
      daemon.last.send(lifecycle(9, 1), lifecycle(9, 2))
      setImmediate(() => daemon.reply(request, encode(register.ret, { callbackId: 9 })))
    })
    const seen: number[] = []
    await connection.events.domain((event) => void (event.kind === 'lifecycle' && seen.push(event.event)), { kinds: ['lifecycle'] })
    expect(seen).toEqual([1, 2])
  })

  it('of a kind that the daemon does not know are done without', async () => {
    const { daemon, connection } = await meet()
    daemon.on(register, (request) => {
      const wanted = daemon.argumentsOf(register, request)
      if (JSON.stringify(wanted) === JSON.stringify({ eventId: 0, dom: null })) daemon.reply(request, encode(register.ret, { callbackId: 0 }))
      else daemon.replyError(request, 8, 'unsupported event ID')
    })
    const subscription = await connection.events.domain(() => {})
    expect(subscription.kinds).toEqual(['lifecycle'])
    daemon.fail(register, 3, 'no support')
    await expect(connection.events.domain(() => {})).rejects.toMatchObject({ reason: 'no-support' })
  })

  it('end with the connection', async () => {
    const { daemon, connection } = await meet()
    const subscription = await connection.events.domain(() => {}, { kinds: ['lifecycle'] })
    daemon.last.drop()
    await connection.closed
    await expect(subscription.close()).resolves.toBeUndefined()
    await expect(connection.events.domain(() => {})).rejects.toMatchObject({ reason: 'connection-lost' })
  })

  it('that can not be read are told as a gap, and the connection lives', async () => {
    const { daemon, connection } = await meet()
    const gaps: number[] = []
    await connection.events.domain(() => {}, { kinds: ['lifecycle'], onGap: (lost) => void gaps.push(lost) })
    daemon.last.send(packet({ procedure: 318, type: 2 }, hex('00000000 7fffffff')))
    await settled()
    expect(gaps).toEqual([1])
    daemon.answer(procedures.connect.getUri, { uri: 'u' })
    expect(await connection.rpc.connectGetUri()).toEqual({ uri: 'u' })
  })
})

describe('delivery', () => {
  it('waits for a handler that takes its time, in order', async () => {
    const seen: number[] = []
    const gates: (() => void)[] = []
    const delivery = new Delivery<number>((event) => {
      seen.push(event)
      return new Promise<void>((resolve) => gates.push(resolve))
    }, {})
    for (const event of [1, 2, 3]) delivery.push(event)
    expect(seen).toEqual([1])
    gates.shift()?.()
    await settled()
    expect(seen).toEqual([1, 2])
    gates.shift()?.()
    await settled()
    expect(seen).toEqual([1, 2, 3])
  })

  it('drops all that waits when too much does, and says how much was lost', async () => {
    let release = (): void => {}
    const seen: number[] = []
    const gaps: number[] = []
    const delivery = new Delivery<number>(
      (event) => {
        seen.push(event)
        return event === 1 ? new Promise<void>((resolve) => (release = resolve)) : undefined
      },
      { maxQueued: 2, onGap: (lost) => void gaps.push(lost) },
    )
    for (const event of [1, 2, 3, 4, 5]) delivery.push(event)
    expect(gaps).toEqual([3])
    expect(delivery.lost).toBe(3)
    release()
    await settled()
    expect(seen).toEqual([1, 5])
  })

  it('tells nobody after it was stopped', async () => {
    const seen: number[] = []
    let release = (): void => {}
    const delivery = new Delivery<number>((event) => {
      seen.push(event)
      return new Promise<void>((resolve) => (release = resolve))
    }, {})
    delivery.push(1)
    delivery.push(2)
    delivery.stop()
    release()
    await settled()
    delivery.push(3)
    expect(seen).toEqual([1])
  })
})
