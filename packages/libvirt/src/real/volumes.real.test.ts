import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../connection/connection.ts'
import { constants, procedures, type StoragePool, type StorageVol } from '../index.ts'
import { connectReal, uniqueName } from '../testing/real-daemon.ts'

const mebibyte = 1024 * 1024
const { download, upload } = procedures.storageVol

let host: Connection
let pool: StoragePool
beforeAll(async () => {
  host = await connectReal('qemu')
  const name = uniqueName('pool')
  pool = (await host.rpc.storagePoolDefineXml({ xml: `<pool type='dir'><name>${name}</name><target><path>/var/lib/libvirt/images/${name}</path></target></pool>` })).pool
  await host.rpc.storagePoolBuild({ pool })
  await host.rpc.storagePoolCreate({ pool })
})
afterAll(async () => {
  for (const vol of (await host.rpc.storagePoolListAllVolumes({ pool })).vols) await host.rpc.storageVolDelete({ vol })
  await host.rpc.storagePoolDestroy({ pool })
  await host.rpc.storagePoolDelete({ pool })
  await host.rpc.storagePoolUndefine({ pool })
  await host.close()
})

async function volume(name: string, sizeMiB: number, format = 'raw'): Promise<StorageVol> {
  const xml = `<volume><name>${name}</name><capacity unit='MiB'>${sizeMiB}</capacity><allocation>0</allocation><target><format type='${format}'/></target></volume>`
  return (await host.rpc.storageVolCreateXml({ pool, xml })).vol
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('volumes', () => {
  it('are filled and read back, byte for byte', async () => {
    const vol = await volume('plain.img', 8)
    const body = randomBytes(8 * mebibyte)
    const pieces = Readable.from(Array.from({ length: 64 }, (_, index) => body.subarray((index * body.length) / 64, ((index + 1) * body.length) / 64)))
    await pipeline(pieces, await host.openStream(upload, { vol, offset: 0, length: 0 }))
    const read = Buffer.concat(await (await host.openStream(download, { vol, offset: 0, length: 0 })).toArray())
    expect(digest(read)).toBe(digest(body))
    const part = Buffer.concat(await (await host.openStream(download, { vol, offset: 5_000_000, length: 1000 })).toArray())
    expect(part).toEqual(body.subarray(5_000_000, 5_001_000))
  })

  it('are filled and read with holes, without the holes on the wire', async () => {
    const vol = await volume('sparse.img', 1024)
    const [head, tail] = [randomBytes(mebibyte), randomBytes(mebibyte)]
    const holeBytes = BigInt(1022 * mebibyte)
    const writer = await host.uploadSparse({ vol })
    await writer.write(head)
    await writer.hole(holeBytes)
    await writer.write(tail)
    await writer.finish()
    expect((await host.rpc.storageVolGetInfo({ vol })).capacity).toBe(BigInt(1024 * mebibyte))
    const data: Buffer[] = []
    let holes = 0n
    for await (const piece of await host.downloadSparse({ vol })) {
      if (Buffer.isBuffer(piece)) data.push(piece)
      else holes += piece.hole
    }
    const read = Buffer.concat(data)
    expect(holes + BigInt(read.length)).toBe(BigInt(1024 * mebibyte))
    expect(read.length).toBeLessThan(8 * mebibyte)
    expect(digest(read.subarray(0, mebibyte))).toBe(digest(head))
    expect(digest(read.subarray(-mebibyte))).toBe(digest(tail))
  })

  it('do not fill our memory when nobody reads', async () => {
    const vol = await volume('slow.img', 64)
    const stream = await host.openStream(download, { vol, offset: 0, length: 0 })
    await new Promise((resolve) => stream.once('readable', resolve))
    // Long enough for 64 MiB to arrive, if they were let in.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(stream.readableLength).toBeLessThan(mebibyte)
    const started = performance.now()
    await host.rpc.connectGetHostname()
    expect(performance.now() - started).toBeLessThan(5000)
    let read = stream.readableLength
    read = 0
    for await (const chunk of stream) read += Buffer.isBuffer(chunk) ? chunk.length : 0
    expect(read).toBe(64 * mebibyte)
  })

  it('that are too small for what is uploaded say so', async () => {
    const vol = await volume('small.img', 1)
    const stream = await host.openStream(upload, { vol, offset: 0, length: mebibyte })
    await expect(pipeline(Readable.from([Buffer.alloc(2 * mebibyte)]), stream)).rejects.toMatchObject({ procedure: 'storageVol.upload' })
  })

  it('are cloned, resized, wiped, looked up and removed', async () => {
    const { rpc } = host
    const vol = await volume('one.qcow2', 4, 'qcow2')
    const { vol: clone } = await rpc.storageVolCreateXmlFrom({
      pool, clonevol: vol, xml: `<volume><name>two.qcow2</name><capacity unit='MiB'>4</capacity><target><format type='qcow2'/></target></volume>`,
    })
    await rpc.storageVolResize({ vol: clone, capacity: 16 * mebibyte })
    expect((await rpc.storageVolGetInfo({ vol: clone })).capacity).toBe(BigInt(16 * mebibyte))
    expect((await rpc.storageVolGetXmlDesc({ vol: clone })).xml).toContain("<format type='qcow2'/>")
    expect((await rpc.storageVolLookupByName({ pool, name: 'two.qcow2' })).vol).toEqual(clone)
    const { name: path } = await rpc.storageVolGetPath({ vol: clone })
    expect((await rpc.storageVolLookupByPath({ path })).vol).toEqual(clone)
    const raw = await volume('wipe.img', 1)
    await rpc.storageVolWipe({ vol: raw })
    expect(await rpc.storageVolGetInfoFlags({ vol: raw, flags: constants.storageVolInfoFlags.getPhysical })).toMatchObject({ capacity: BigInt(mebibyte) })
    await rpc.storageVolDelete({ vol: raw })
    await expect(rpc.storageVolGetInfo({ vol: raw })).rejects.toMatchObject({ reason: 'no-storage-vol' })
    expect((await rpc.storagePoolGetInfo({ pool })).capacity).toBeGreaterThan(0n)
    expect((await rpc.storagePoolGetXmlDesc({ pool })).xml).toContain('<pool')
    await rpc.storagePoolSetAutostart({ pool, autostart: true })
    expect((await rpc.storagePoolGetAutostart({ pool })).autostart).toBe(true)
    expect((await rpc.connectListAllStoragePools()).pools.map((each) => each.name)).toContain(pool.name)
  })
})
