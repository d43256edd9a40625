import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { connect, type Connection } from '../connection/connection.ts'
import { LibvirtError } from '../errors/libvirt-error.ts'
import { procedures } from '../procedures/index.ts'
import { errorPayload, FakeDaemon, type Request } from '../testing/fake-daemon.ts'
import { hex, packet } from '../testing/packets.ts'
import { until } from '../testing/until.ts'

const { download, upload } = procedures.storageVol
const { openConsole } = procedures.domain
const vol = { pool: 'default', name: 'v', key: '/v' }
const dom = { name: 'v', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: 3 }
const all = { vol, offset: 0n, length: 0n }

async function meet(): Promise<{ daemon: FakeDaemon; connection: Connection }> {
  const daemon = new FakeDaemon().answer(download, {}).answer(upload, {}).answer(openConsole, {})
  return { daemon, connection: await connect('qemu:///system', { transport: daemon.transport }) }
}

/** Speaks on the stream that `request` opened. */
const data = ({ procedure, serial }: Request, payload: Buffer): Buffer => packet({ procedure, serial, type: 3, status: 2 }, payload)
const eof = (request: Request): Buffer => data(request, Buffer.alloc(0))
const confirm = ({ procedure, serial }: Request): Buffer => packet({ procedure, serial, type: 3, status: 0 })
const failure = ({ procedure, serial }: Request): Buffer => packet({ procedure, serial, type: 3, status: 1 }, errorPayload(38, 'disk full'))

/** What the client sent on the stream, by status: 2 data, 0 finish, 1 abort. */
const sent = (request: Request, status: number): Request[] => request.wire.requests.filter((packet) => packet.type === 3 && packet.status === status)

describe('a download', () => {
  it('ends when the daemon has confirmed the end, and has a connection of its own', async () => {
    const { daemon, connection } = await meet()
    // The data comes with the answer, in one chunk.
    daemon.on(download, (request) => {
      request.wire.send(packet({ procedure: 209, serial: request.serial }), data(request, Buffer.from('one')), data(request, Buffer.from('two')), eof(request))
    })
    const stream = await connection.openStream(download, all)
    expect(daemon.wires).toHaveLength(2)
    const chunks: Buffer[] = []
    const reading = (async () => {
      for await (const chunk of stream) chunks.push(chunk)
    })()
    const request = await daemon.called(download)
    await daemon.until(() => sent(request, 0)[0])
    request.wire.send(confirm(request))
    await reading
    expect(Buffer.concat(chunks).toString()).toBe('onetwo')
    await until(() => request.wire.stream.destroyed)
    await connection.close()
  })

  it('stops the daemon while its reader does not read', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(download, all)
    const request = await daemon.called(download)
    const chunk = Buffer.alloc(32 * 1024, 1)
    let written = 0
    // As the daemon: sends only while the socket takes it.
    while (!request.wire.stream.writableNeedDrain) {
      request.wire.send(data(request, chunk))
      written++
      await new Promise((resolve) => setImmediate(resolve))
      expect(written).toBeLessThan(1000)
    }
    stream.resume()
    await until(() => !request.wire.stream.writableNeedDrain)
    stream.destroy()
    await connection.close()
  })

  it('that the daemon breaks off rejects with its error', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(download, all)
    const request = await daemon.called(download)
    request.wire.send(data(request, Buffer.from('x')), failure(request))
    await expect(stream.toArray()).rejects.toMatchObject({ reason: 'system-error', procedure: 'storageVol.download', message: 'disk full' })
    await connection.close()
  })

  it('is aborted by destroying it', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(download, all)
    stream.destroy()
    const request = await daemon.called(download)
    expect(await daemon.until(() => sent(request, 1)[0])).toMatchObject({ payload: Buffer.alloc(0) })
    await until(() => request.wire.stream.destroyed)
    await connection.close()
  })

  it('ends with its session', async () => {
    const { connection } = await meet()
    const stream = await connection.openStream(download, all)
    const failed = once(stream, 'error')
    await connection.close()
    expect(await failed).toMatchObject([{ reason: 'connection-closed' }])
  })

  it('that can not be opened leaves no connection', async () => {
    const { daemon, connection } = await meet()
    daemon.fail(download, 50, 'no such volume')
    await expect(connection.openStream(download, all)).rejects.toMatchObject({ reason: 'no-storage-vol' })
    await until(() => daemon.last.stream.destroyed)
    await connection.close()
  })
})

describe('an upload', () => {
  it('sends data in packets that libvirt takes, and finishes when it is confirmed', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(upload, all)
    const body = Buffer.alloc(600_000, 7)
    stream.end(body)
    const request = await daemon.called(upload)
    await daemon.until(() => sent(request, 0)[0])
    expect(sent(request, 2).map((packet) => packet.payload.length)).toEqual([262120, 262120, 75760])
    expect(stream.writableFinished).toBe(false)
    request.wire.send(confirm(request))
    await once(stream, 'finish')
    await connection.close()
  })

  it('is not finished when the daemon says no at the end', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(upload, all)
    stream.end('x')
    const request = await daemon.called(upload)
    await daemon.until(() => sent(request, 0)[0])
    request.wire.send(failure(request))
    const [error] = await once(stream, 'error')
    expect(error).toBeInstanceOf(LibvirtError)
    expect(stream.writableFinished).toBe(false)
    await connection.close()
  })
})

describe('a console', () => {
  it('goes both ways, and ends for both at once', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(openConsole, { dom })
    const request = await daemon.called(openConsole)
    request.wire.send(data(request, Buffer.from('login: ')))
    expect(String((await once(stream, 'data'))[0])).toBe('login: ')
    stream.write('root\n')
    expect((await daemon.until(() => sent(request, 2)[0])).payload.toString()).toBe('root\n')
    request.wire.send(eof(request)) // the machine was switched off
    await daemon.until(() => sent(request, 0)[0])
    const ended = once(stream, 'close')
    request.wire.send(confirm(request))
    await ended
    expect(stream).toMatchObject({ readableEnded: true, writableFinished: true })
    await connection.close()
  })

  it('is lost with its connection', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(openConsole, { dom })
    const failed = once(stream, 'error')
    daemon.last.drop()
    expect(await failed).toMatchObject([{ reason: 'connection-lost' }])
    await connection.close()
  })
})

describe('sparse volumes', () => {
  it('are read with their holes', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.downloadSparse({ vol })
    const request = await daemon.called(download)
    expect(daemon.argumentsOf(download, request)).toMatchObject({ offset: 0n, length: 0n, flags: 1 })
    const hole = packet({ procedure: 209, serial: request.serial, type: 6, status: 2 }, hex('0000010000000000 00000000'))
    request.wire.send(data(request, Buffer.from('head')), hole, data(request, Buffer.from('tail')), eof(request))
    void daemon.until(() => sent(request, 0)[0]).then(() => request.wire.send(confirm(request)))
    const pieces: unknown[] = []
    for await (const piece of stream) pieces.push(Buffer.isBuffer(piece) ? piece.toString() : piece)
    expect(pieces).toEqual(['head', { hole: 1n << 40n }, 'tail'])
    await connection.close()
  })

  it('may be left in the middle', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.downloadSparse({ vol })
    const request = await daemon.called(download)
    request.wire.send(data(request, Buffer.from('head')))
    const first = await stream.next()
    expect(first.value).toEqual(Buffer.from('head'))
    await stream.return()
    expect(await daemon.until(() => sent(request, 1)[0])).toMatchObject({ payload: Buffer.alloc(0) })
    await connection.close()
  })

  it('refuses a hole of less than nothing', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.downloadSparse({ vol })
    const request = await daemon.called(download)
    request.wire.send(packet({ procedure: 209, serial: request.serial, type: 6, status: 2 }, hex('ffffffffffffffff 00000000')))
    await expect(stream.next()).rejects.toMatchObject({ reason: 'protocol-violation' })
    await connection.close()
  })

  it('that send holes to an ordinary reader are refused, not filled with zeros', async () => {
    const { daemon, connection } = await meet()
    const stream = await connection.openStream(download, { ...all, flags: 1 })
    const request = await daemon.called(download)
    const failed = once(stream, 'error')
    request.wire.send(packet({ procedure: 209, serial: request.serial, type: 6, status: 2 }, hex('7fffffffffffffff 00000000')))
    expect(await failed).toMatchObject([{ reason: 'invalid-argument' }])
    await connection.close()
  })

  it('are written with their holes', async () => {
    const { daemon, connection } = await meet()
    const writer = await connection.uploadSparse({ vol })
    await writer.write(Buffer.from('head'))
    await writer.hole(4096)
    await writer.write(Buffer.from('tail'))
    const request = await daemon.called(upload)
    const finished = writer.finish()
    await daemon.until(() => sent(request, 0)[0])
    request.wire.send(confirm(request))
    await finished
    expect(request.wire.requests.filter((packet) => packet.type === 6).map((packet) => packet.payload.toString('hex'))).toEqual(['000000000000100000000000'])
    await expect(writer.write(Buffer.from('more'))).rejects.toMatchObject({ reason: 'invalid-argument' })
    await connection.close()
  })
})
