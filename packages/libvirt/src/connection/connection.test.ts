import { Duplex } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { procedures } from '../procedures/index.ts'
import { FakeDaemon } from '../testing/fake-daemon.ts'
import { packet } from '../testing/packets.ts'
import { connect } from './connection.ts'
import { connectPool } from './pool.ts'

const { auth, connect: connectTable, domain } = procedures

describe('connecting', () => {
  it('authenticates, opens without what concerned the way, and asks what the daemon can do', async () => {
    const daemon = new FakeDaemon()
    await using connection = await connect('qemu:///system?socket=/somewhere&mode=legacy', { transport: daemon.transport, readOnly: true })
    expect(connection).toMatchObject({
      uri: 'qemu:///system',
      libvirtVersion: { number: 9_000_000, text: '9.0.0' },
      hypervisorVersion: { text: '7.2.22' },
      features: { keepalive: true, eventCallbacks: true },
    })
    const opened = await daemon.called(connectTable.open)
    expect(daemon.argumentsOf(connectTable.open, opened)).toEqual({ name: 'qemu:///system', flags: 1 })
  })

  it('goes through polkit where the daemon wants it', async () => {
    const daemon = new FakeDaemon().answer(auth.list, { types: [2] }).answer(auth.polkit, { complete: 1 })
    await using connection = await connect('qemu:///system', { transport: daemon.transport })
    expect(connection.uri).toBe('qemu:///system')
    expect(daemon.calls(auth.polkit)).toHaveLength(1)
  })

  it('says when polkit refuses', async () => {
    const daemon = new FakeDaemon().answer(auth.list, { types: [2] }).fail(auth.polkit, 45, 'authentication failed: access denied by policy')
    await expect(connect('qemu:///system', { transport: daemon.transport })).rejects.toMatchObject({ reason: 'auth-failed', procedure: 'auth.polkit' })
    const undecided = new FakeDaemon().answer(auth.list, { types: [2] }).answer(auth.polkit, { complete: 0 })
    await expect(connect('qemu:///system', { transport: undecided.transport })).rejects.toMatchObject({ reason: 'auth-failed' })
  })

  it('says that it has no SASL', async () => {
    const daemon = new FakeDaemon().answer(auth.list, { types: [1] })
    await expect(connect('qemu:///system', { transport: daemon.transport })).rejects.toMatchObject({ reason: 'auth-unsupported' })
  })

  it('does without what the driver has not', async () => {
    const daemon = new FakeDaemon().fail(connectTable.getVersion, 3, 'not supported').fail(connectTable.supportsFeature, 3, 'x').fail(connectTable.registerCloseCallback, 3, 'x')
    await expect(connect('qemu:///system', { transport: daemon.transport })).rejects.toMatchObject({ reason: 'no-support' })
    await using connection = await connect('qemu:///system', { transport: daemon.transport, keepalive: false })
    expect(connection.hypervisorVersion).toBeUndefined()
    expect(connection.features.eventCallbacks).toBe(false)
  })

  it('passes the daemon’s refusal on, and leaves nothing open', async () => {
    const daemon = new FakeDaemon().fail(connectTable.open, 5, 'no connection driver available')
    await expect(connect('foo:///system', { transport: daemon.transport })).rejects.toMatchObject({ reason: 'no-connect' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(daemon.last.stream.destroyed).toBe(true)
  })

  it('ends in time at a daemon that says nothing, and at a transport that never comes', async () => {
    const daemon = new FakeDaemon().on(auth.list, () => {})
    await expect(connect('qemu:///system', { transport: daemon.transport, timeoutMs: 20 })).rejects.toMatchObject({ reason: 'timeout' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(daemon.last.stream.destroyed).toBe(true)
    await expect(connect('qemu:///system', { transport: () => new Promise(() => {}), timeoutMs: 20 })).rejects.toMatchObject({ reason: 'timeout' })
  })

  it('ends by its signal, and closes a transport that comes later', async () => {
    const controller = new AbortController()
    const late = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
    const transport = (): Promise<Duplex> => new Promise((resolve) => setTimeout(() => resolve(late), 20))
    const attempt = connect('qemu:///system', { transport, signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(attempt).rejects.toMatchObject({ reason: 'aborted', cause: { message: 'enough' } })
    await new Promise((resolve) => late.once('close', resolve))
  })

  it('names what is wrong with a transport', async () => {
    await expect(connect('qemu:///system', { transport: () => Promise.reject(new Error('no route')) })).rejects.toMatchObject({ reason: 'unreachable' })
    await expect(connect('qemu+ssh://host/system')).rejects.toMatchObject({ reason: 'invalid-uri' })
    await expect(connect('qemu:///system?socket=/nowhere/sock')).rejects.toMatchObject({ reason: 'socket-missing' })
  })
})

describe('a connection', () => {
  it('closes politely, once, and says why it ended', async () => {
    const daemon = new FakeDaemon()
    const connection = await connect('qemu:///system', { transport: daemon.transport })
    await Promise.all([connection.close(), connection.close()])
    expect(daemon.calls(connectTable.close).length).toBeGreaterThan(0)
    expect(await connection.closed).toEqual({ kind: 'requested' })
  })

  it('closes also when the daemon does not answer', async () => {
    const daemon = new FakeDaemon()
    const connection = await connect('qemu:///system', { transport: daemon.transport })
    daemon.on(connectTable.close, () => {})
    await connection.close()
    expect(await connection.closed).toEqual({ kind: 'requested' })
  })

  it('ends when the daemon loses the hypervisor', async () => {
    const daemon = new FakeDaemon()
    const connection = await connect('qemu:///system', { transport: daemon.transport })
    daemon.last.send(packet({ procedure: 362, type: 2 }, Buffer.from('00000001', 'hex')))
    expect(await connection.closed).toMatchObject({ kind: 'hypervisor' })
  })

  it('has a method for each procedure, named as in the table', async () => {
    const daemon = new FakeDaemon().answer(domain.getXmlDesc, { xml: '<domain/>' })
    await using connection = await connect('qemu:///system', { transport: daemon.transport })
    const dom = { name: 'v', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: 3 }
    expect(await connection.rpc.domainGetXmlDesc({ dom })).toEqual({ xml: '<domain/>' })
    expect(await connection.call(domain.getXmlDesc, { dom, flags: 1 })).toEqual({ xml: '<domain/>' })
    expect(daemon.argumentsOf(domain.getXmlDesc, await daemon.called(domain.getXmlDesc, 1))).toEqual({ dom, flags: 1 })
  })
})

describe('a pool', () => {
  it('lets no slow call stand before the others, and closes with the events’ connection', async () => {
    const daemon = new FakeDaemon().on(connectTable.getHostname, () => {})
    await using pool = await connectPool('qemu:///system', { transport: daemon.transport, inFlight: 1, burst: 1, size: 2 })
    const slow = pool.rpc.connectGetHostname({}, { timeoutMs: 60_000 }).catch((error: unknown) => error)
    await daemon.called(connectTable.getHostname)
    daemon.answer(connectTable.getUri, { uri: 'quick' })
    // One of these waits behind the slow one only until the second connection is up.
    const answers = await Promise.race([
      (async () => {
        for (;;) {
          const answer = await pool.rpc.connectGetUri({}, { timeoutMs: 200 }).catch(() => undefined)
          if (answer) return answer
        }
      })(),
      slow,
    ])
    expect(answers).toEqual({ uri: 'quick' })
    expect(daemon.wires).toHaveLength(3)
    await pool.close()
    expect(await slow).toMatchObject({ reason: 'connection-closed' })
    expect(await pool.closed).toEqual({ kind: 'requested' })
  })

  it('replaces a connection that only abandoned calls hold', async () => {
    const daemon = new FakeDaemon().on(connectTable.getHostname, () => {})
    await using pool = await connectPool('qemu:///system', { transport: daemon.transport, inFlight: 1, burst: 1, size: 1 })
    await expect(pool.rpc.connectGetHostname({}, { timeoutMs: 10 })).rejects.toMatchObject({ reason: 'timeout' })
    daemon.answer(connectTable.getUri, { uri: 'u' })
    expect(await pool.rpc.connectGetUri()).toEqual({ uri: 'u' })
    expect(daemon.wires).toHaveLength(3)
  })

  it('carries on after one of its connections is lost', async () => {
    const daemon = new FakeDaemon().answer(connectTable.getUri, { uri: 'u' })
    await using pool = await connectPool('qemu:///system', { transport: daemon.transport, size: 1 })
    await pool.rpc.connectGetUri()
    daemon.last.drop()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await pool.rpc.connectGetUri()).toEqual({ uri: 'u' })
  })
})
