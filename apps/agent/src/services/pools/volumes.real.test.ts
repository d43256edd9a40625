import { randomUUID } from 'node:crypto'
import { volumeSchema } from '@vitrine/contract'
import { connect, type Connection, type StoragePool } from '@vitrine/libvirt'
import { readPool } from '@vitrine/libvirt-xml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readVolumes } from './volumes.ts'

let session: Connection
let pool: StoragePool
const name = `volumes-${randomUUID().slice(0, 8)}`
let directory: string
const image = (volume: string, backing: string | null) => `<volume><name>${volume}</name><capacity unit='MiB'>64</capacity><target><format type='qcow2'/></target>${backing === null ? '' : `<backingStore><path>${directory}/${backing}</path><format type='qcow2'/></backingStore>`}</volume>`

beforeAll(async () => {
  session = await connect(process.env['VITRINE_TEST_QEMU_URI'] ?? '')
  const { pool: images } = await session.rpc.storagePoolLookupByName({ name: 'default' })
  directory = `${readPool((await session.rpc.storagePoolGetXmlDesc({ pool: images })).xml).path ?? ''}/${name}`
  ;({ pool } = await session.rpc.storagePoolDefineXml({ xml: `<pool type='dir'><name>${name}</name><target><path>${directory}</path></target></pool>` }))
  await session.rpc.storagePoolBuild({ pool })
  await session.rpc.storagePoolCreate({ pool })
  for (const [volume, backing] of [['base', null], ['top-2', 'base'], ['top-10', 'base']] as const) await session.rpc.storageVolCreateXml({ pool, xml: image(volume, backing) })
})

afterAll(async () => {
  const { vols } = await session.rpc.storagePoolListAllVolumes({ pool }).catch(() => ({ vols: [] }))
  for (const vol of vols) await session.rpc.storageVolDelete({ vol })
  await session.rpc.storagePoolDestroy({ pool }).catch(() => undefined)
  await session.rpc.storagePoolDelete({ pool })
  await session.rpc.storagePoolUndefine({ pool })
  await session.close()
})

describe('readVolumes', () => {
  it('lists volumes in a person\'s order, with sizes, formats, backing and who uses them', async () => {
    const machine = { id: 'id-1', name: 'one', disks: [{ target: 'vda', source: `${directory}/top-2`, sourceKind: 'file' as const, backing: [] }] }
    const volumes = await readVolumes(session, pool, [machine])
    expect(z.array(volumeSchema).safeParse(volumes).error).toBeUndefined()
    expect(volumes.map((volume) => [volume.name, volume.format, volume.capacityBytes, volume.backing, volume.usedBy.length])).toEqual([
      ['base', 'qcow2', 64 * 1024 ** 2, null, 1],
      ['top-2', 'qcow2', 64 * 1024 ** 2, `${directory}/base`, 1],
      ['top-10', 'qcow2', 64 * 1024 ** 2, `${directory}/base`, 0],
    ])
    expect(volumes[1]).toMatchObject({ path: `${directory}/top-2`, kind: 'file', usedBy: [{ id: 'id-1', name: 'one', target: 'vda' }] })
    expect(volumes[1]?.allocationBytes).toBeGreaterThan(0)
  })

  it('says that a pool is inactive', async () => {
    await session.rpc.storagePoolDestroy({ pool })
    await expect(readVolumes(session, pool, [])).rejects.toMatchObject({ failure: { reason: 'pool-inactive', values: { name } } })
    await session.rpc.storagePoolCreate({ pool })
  })

  it('reads the test driver\'s pools too', async () => {
    await using other = await connect(process.env['VITRINE_TEST_LIBVIRT_URI'] ?? '')
    const { pools } = await other.rpc.connectListAllStoragePools({})
    const [first] = pools
    expect(first === undefined ? null : await readVolumes(other, first, [])).toBeInstanceOf(Array)
  })
})
