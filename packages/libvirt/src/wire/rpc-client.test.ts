import { describe, expect, it } from 'vitest'
import { LibvirtError } from '../errors/libvirt-error.ts'
import { procedures } from '../procedures/index.ts'
import { program } from '../procedures/procedure.ts'
import { errorPayload, FakeDaemon } from '../testing/fake-daemon.ts'
import { encode, packet } from '../testing/packets.ts'
import { RpcClient, type RpcClientOptions } from './rpc-client.ts'

const { getHostname, getUri } = procedures.connect

async function meet(options: Partial<RpcClientOptions> = {}): Promise<{ daemon: FakeDaemon; client: RpcClient }> {
  const daemon = new FakeDaemon()
  const client = new RpcClient(await daemon.transport(undefined), options)
  return { daemon, client }
}

/** The reason a promise rejects with. */
async function reason(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    return error instanceof LibvirtError ? error.reason : `not typed: ${String(error)}`
  }
  return 'resolved'
}

const hostname = (name: string): Buffer => encode(getHostname.ret, { hostname: name })

describe('calls', () => {
  it('are one packet with the serial that the answer bears', async () => {
    const { daemon, client } = await meet()
    const call = client.call(getHostname, {})
    const request = await daemon.called(getHostname)
    expect(request).toMatchObject({ program: program.remote, procedure: 59, type: 0, serial: 1, status: 0 })
    daemon.reply(request, hostname('h1'))
    expect(await call).toEqual({ hostname: 'h1' })
  })

  it('made in one tick leave in one write', async () => {
    const daemon = new FakeDaemon()
    const transport = await daemon.transport(undefined)
    let writes = 0
    const write = transport.write.bind(transport)
    transport.write = (chunk: unknown) => {
      writes++
      return write(chunk)
    }
    const client = new RpcClient(transport)
    daemon.answer(getHostname, { hostname: 'h' })
    await Promise.all([1, 2, 3, 4].map(() => client.call(getHostname, {})))
    expect(writes).toBe(1)
  })

  it('are answered in any order', async () => {
    const { daemon, client } = await meet()
    const calls = [client.call(getHostname, {}), client.call(getHostname, {})]
    const [first, second] = [await daemon.called(getHostname), await daemon.called(getHostname, 1)]
    daemon.reply(second, hostname('second'))
    daemon.reply(first, hostname('first'))
    expect((await Promise.all(calls)).map((answer) => answer.hostname)).toEqual(['first', 'second'])
  })

  it('reject with the whole error of the daemon', async () => {
    const { daemon, client } = await meet()
    daemon.fail(getHostname, 42, 'Domain not found')
    const error = await client.call(getHostname, {}).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(LibvirtError)
    expect(error).toMatchObject({
      reason: 'no-domain', code: 42, domain: 20, domainName: 'domain', level: 2, message: 'Domain not found', procedure: 'connect.getHostname',
      wire: { str1: 'Domain not found', str2: null, int1: -1 },
    })
  })

  it('keep the number of an error that is newer than this library', async () => {
    const { daemon, client } = await meet()
    daemon.fail(getHostname, 4711, 'from the future')
    await expect(client.call(getHostname, {})).rejects.toMatchObject({ reason: 'unknown', code: 4711 })
  })

  it('wait for their turn, so that the daemon always has a place for a keepalive', async () => {
    const { daemon, client } = await meet({ inFlight: 2, burst: 2 })
    const calls = [0, 1, 2].map(() => client.call(getHostname, {}))
    const first = await daemon.called(getHostname, 1).then(() => daemon.called(getHostname))
    await new Promise((resolve) => setImmediate(resolve))
    expect(daemon.calls(getHostname)).toHaveLength(2)
    expect(client.load).toBe(3)
    daemon.reply(first, hostname('a'))
    for (const nth of [1, 2]) daemon.reply(await daemon.called(getHostname, nth), hostname('b'))
    expect(await Promise.all(calls)).toHaveLength(3)
  })

  it('go out in numbers while answers come quickly, and carefully again after a slow one', async () => {
    const { daemon, client } = await meet({ inFlight: 1, burst: 8 })
    daemon.answer(getHostname, { hostname: 'h' })
    for (let count = 0; count < 20; count++) await client.call(getHostname, {})
    daemon.on(getHostname, () => {})
    const slow = Array.from({ length: 12 }, () => client.call(getHostname, {}))
    await daemon.called(getHostname, 27)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(daemon.calls(getHostname)).toHaveLength(28)
    for (let nth = 20; nth < 32; nth++) daemon.reply(await daemon.called(getHostname, nth), hostname('late'))
    await Promise.all(slow)
    void client.call(getHostname, {}).catch(() => {})
    void client.call(getHostname, {}).catch(() => {})
    await daemon.called(getHostname, 32)
    client.end({ kind: 'requested' })
  })

  it('are refused when too many wait', async () => {
    const { client } = await meet({ inFlight: 1, burst: 1, maxQueued: 1 })
    void client.call(getHostname, {}).catch(() => {})
    void client.call(getHostname, {}).catch(() => {})
    expect(await reason(client.call(getHostname, {}))).toBe('queue-full')
  })

  it('with arguments that can not be sent harm nobody else', async () => {
    const { daemon, client } = await meet()
    daemon.answer(getHostname, { hostname: 'h' })
    const wrong = client.call(procedures.domain.lookupByUuid, { uuid: 'no uuid' })
    const right = client.call(getHostname, {})
    expect(await reason(wrong)).toBe('invalid-argument')
    expect(await right).toEqual({ hostname: 'h' })
  })
})

describe('every call ends', () => {
  it('by its deadline, and a late answer is no fault', async () => {
    const { daemon, client } = await meet({ inFlight: 1, burst: 1 })
    const late = client.call(getHostname, {}, { timeoutMs: 20 })
    const waiting = client.call(getUri, {}, { timeoutMs: 60_000 })
    expect(await reason(late)).toBe('timeout')
    expect(client.clogged).toBe(true)
    daemon.reply(await daemon.called(getHostname), hostname('too late'))
    // The late answer gave its place back.
    daemon.reply(await daemon.called(getUri), encode(getUri.ret, { uri: 'qemu:///system' }))
    expect(await waiting).toEqual({ uri: 'qemu:///system' })
  })

  it('by its deadline also while it waits for its turn', async () => {
    const { client } = await meet({ inFlight: 1, burst: 1 })
    void client.call(getHostname, {}).catch(() => {})
    expect(await reason(client.call(getUri, {}, { timeoutMs: 20 }))).toBe('timeout')
  })

  it('by its signal, before and after it was sent', async () => {
    const { daemon, client } = await meet()
    expect(await reason(client.call(getHostname, {}, { signal: AbortSignal.abort() }))).toBe('aborted')
    expect(daemon.calls(getHostname)).toHaveLength(0)
    const controller = new AbortController()
    const call = client.call(getHostname, {}, { signal: controller.signal })
    await daemon.called(getHostname)
    controller.abort(new Error('changed my mind'))
    await expect(call).rejects.toMatchObject({ reason: 'aborted', procedure: 'connect.getHostname', cause: { message: 'changed my mind' } })
  })

  it('when the connection is lost, sent or not', async () => {
    const { daemon, client } = await meet({ inFlight: 1, burst: 1 })
    const calls = [client.call(getHostname, {}), client.call(getUri, {})]
    await daemon.called(getHostname)
    daemon.last.drop()
    expect(await Promise.all(calls.map(reason))).toEqual(['connection-lost', 'connection-lost'])
    expect(await client.closed).toMatchObject({ kind: 'lost' })
    expect(await reason(client.call(getHostname, {}))).toBe('connection-lost')
  })

  it('when the connection is closed here', async () => {
    const { client } = await meet()
    const call = client.call(getHostname, {})
    client.end({ kind: 'requested' })
    expect(await reason(call)).toBe('connection-closed')
    expect(await client.closed).toEqual({ kind: 'requested' })
  })
})

describe('what can not be the protocol ends the connection', () => {
  const answer = hostname('x')
  const cases: [string, Buffer][] = [
    ['a length of 5', Buffer.from('00000005000000', 'hex')],
    ['a length of 4 GiB', Buffer.from('ffffffff', 'hex')],
    ['an answer that nobody asked for', packet({ procedure: 59, serial: 99 }, answer)],
    ['an answer of another procedure', packet({ procedure: 60, serial: 1 }, answer)],
    ['an answer of another program', packet({ program: program.qemu, procedure: 59, serial: 1 }, answer)],
    ['another version', packet({ version: 2, procedure: 59, serial: 1 }, answer)],
    ['a call from the daemon', packet({ procedure: 59, serial: 1, type: 0 }, answer)],
    ['file descriptors that were not wanted', packet({ procedure: 59, serial: 1, type: 5 }, answer)],
    ['an unknown type', packet({ procedure: 59, serial: 1, type: 9 }, answer)],
    ['an answer that continues', packet({ procedure: 59, serial: 1, status: 2 }, answer)],
    ['an event that is an error', packet({ procedure: 318, type: 2, status: 1 }, answer)],
    ['data for a stream that was not opened', packet({ procedure: 59, serial: 1, type: 3, status: 2 }, answer)],
    ['an unknown keepalive', packet({ program: program.keepalive, procedure: 7, type: 2 })],
    ['a keepalive as call', packet({ program: program.keepalive, procedure: 1, type: 0 })],
  ]
  for (const [what, bytes] of cases) {
    it(`as ${what}`, async () => {
      const { daemon, client } = await meet()
      const call = client.call(getHostname, {})
      await daemon.called(getHostname)
      daemon.last.send(bytes)
      expect(await reason(call)).toBe('protocol-violation')
      expect(await client.closed).toMatchObject({ kind: 'protocol', error: { reason: 'protocol-violation' } })
      await new Promise((resolve) => setImmediate(resolve))
      expect(daemon.last.stream.destroyed).toBe(true)
    })
  }

  it('a packet that is cut short by the end is a lost connection', async () => {
    const { daemon, client } = await meet()
    const call = client.call(getHostname, {})
    await daemon.called(getHostname)
    daemon.last.send(packet({ procedure: 59, serial: 1 }, answer).subarray(0, 30))
    daemon.last.drop()
    expect(await reason(call)).toBe('connection-lost')
  })
})

describe('an answer that is not what the table says', () => {
  const cases: [string, Buffer][] = [
    ['too short', Buffer.from('0000', 'hex')],
    ['a text longer than the packet', Buffer.from('0000ffff', 'hex')],
    ['a text above the limit', Buffer.from('00400001', 'hex')],
    ['something after it', Buffer.concat([hostname('x'), Buffer.alloc(4)])],
  ]
  for (const [what, payload] of cases) {
    it(`fails its call alone: ${what}`, async () => {
      const { daemon, client } = await meet()
      const call = client.call(getHostname, {})
      daemon.reply(await daemon.called(getHostname), payload)
      expect(await reason(call)).toBe('protocol-violation')
      daemon.answer(getHostname, { hostname: 'still here' })
      expect(await client.call(getHostname, {})).toEqual({ hostname: 'still here' })
    })
  }

  it('fails its call alone: an error that can not be read', async () => {
    const { daemon, client } = await meet()
    const call = client.call(getHostname, {})
    const { serial } = await daemon.called(getHostname)
    daemon.last.send(packet({ procedure: 59, serial, status: 1 }, errorPayload(1, 'x').subarray(0, 10)))
    expect(await reason(call)).toBe('protocol-violation')
  })
})

describe('keepalive', () => {
  it('answers the daemon', async () => {
    const { daemon } = await meet()
    daemon.last.send(packet({ program: program.keepalive, procedure: 1, type: 2 }))
    expect(await daemon.called({ program: program.keepalive, number: 2 })).toMatchObject({ type: 2, serial: 0, status: 0 })
  })

  it('finds out a daemon that says nothing', async () => {
    const { daemon, client } = await meet()
    client.startKeepalive({ intervalMs: 10, count: 2 })
    const call = client.call(getHostname, {})
    expect(await client.closed).toMatchObject({ kind: 'keepalive', error: { reason: 'keepalive-timeout' } })
    expect(await reason(call)).toBe('keepalive-timeout')
    expect(daemon.calls({ program: program.keepalive, number: 1 })).toHaveLength(2)
  })

  it('lets a probe decide when its questions may lie unread behind calls', async () => {
    const { client } = await meet({ inFlight: 1, burst: 1 })
    let lives = true
    let probes = 0
    client.startKeepalive({ intervalMs: 5, count: 1 }, () => {
      probes++
      return Promise.resolve(lives)
    })
    // One call: the daemon reads on, and its silence says enough.
    void client.call(getHostname, {}).catch(() => {})
    expect(await client.closed).toMatchObject({ kind: 'keepalive' })
    expect(probes).toBe(0)

    const { daemon, client: busy } = await meet({ inFlight: 1, burst: 8 })
    daemon.answer(getHostname, { hostname: 'h' })
    for (let count = 0; count < 8; count++) await busy.call(getHostname, {})
    daemon.on(getHostname, () => {})
    for (let count = 0; count < 4; count++) void busy.call(getHostname, {}).catch(() => {})
    busy.startKeepalive({ intervalMs: 5, count: 1 }, () => {
      if (++probes === 3) lives = false
      return Promise.resolve(lives)
    })
    expect(await busy.closed).toMatchObject({ kind: 'keepalive' })
    expect(probes).toBe(3)
  })

  it('is content with answers, for as long as they come', async () => {
    const { daemon, client } = await meet()
    let pings = 0
    const six = new Promise<void>((resolve) => {
      daemon.on({ program: program.keepalive, number: 1 }, ({ wire }) => {
        wire.send(packet({ program: program.keepalive, procedure: 2, type: 2 }))
        if (++pings === 6) resolve()
      })
    })
    client.startKeepalive({ intervalMs: 5, count: 1 })
    await six
    daemon.answer(getHostname, { hostname: 'h' })
    expect(await client.call(getHostname, {})).toEqual({ hostname: 'h' })
    client.end({ kind: 'requested' })
  })
})
