import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Rpc } from '../connection/rpc.ts'
import { encode, hex } from '../testing/packets.ts'
import { procedures } from './index.ts'
import type { Domain } from './types.ts'

const entries = Object.entries(procedures).flatMap(([noun, table]) => Object.entries(table).map(([name, entry]) => ({ noun, name, entry })))

describe('the table', () => {
  it('has every number once, and every entry its own name', () => {
    const numbers = entries.map(({ entry }) => `${entry.program}:${entry.number}`)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { noun, name, entry } of entries) expect(entry.name).toBe(`${noun}.${name}`)
  })

  it('names those that open a stream', () => {
    expect(entries.filter(({ entry }) => entry.kind !== 'call').map(({ entry }) => `${entry.kind} ${entry.name}`).sort()).toEqual([
      'download domain.screenshot',
      'download storageVol.download',
      'duplex domain.openChannel',
      'duplex domain.openConsole',
      'upload domain.migratePrepareTunnel',
      'upload domain.migratePrepareTunnel3',
      'upload domain.migratePrepareTunnel3Params',
      'upload storageVol.upload',
    ])
  })

  it('writes arguments as remote_protocol.x says', () => {
    const dom = { name: 'vm', uuid: '00112233-4455-6677-8899-aabbccddeeff', id: -1 }
    expect(encode(procedures.domain.sendKey.args, { dom, codeset: 0, holdtime: 50, keycodes: [29, 56, 111] }).toString('hex')).toBe(
      hex(`
        00000002 766d 0000 00112233445566778899aabbccddeeff ffffffff  // dom
        00000000                                                      // codeset: linux
        00000032                                                      // holdtime: 50 ms
        00000003 0000001d 00000038 0000006f                           // ctrl, alt, delete
        00000000                                                      // flags`).toString('hex'),
    )
    expect(encode(procedures.storageVol.upload.args, { vol: { pool: 'p', name: 'n', key: 'k' }, offset: 1n << 32n, length: 5 }).toString('hex')).toBe(
      hex(`
        00000001 70 000000  00000001 6e 000000  00000001 6b 000000   // vol
        0000000100000000                                              // offset: 4 GiB
        0000000000000005                                              // length
        00000000                                                      // flags`).toString('hex'),
    )
  })
})

describe('the types', () => {
  it('follow the table', () => {
    expectTypeOf<Rpc['domainGetXmlDesc']>().returns.resolves.toEqualTypeOf<{ readonly xml: string }>()
    expectTypeOf<Parameters<Rpc['domainGetXmlDesc']>[0]>().toExtend<{ dom: Domain; flags?: number | undefined }>()
    expectTypeOf<Rpc['domainGetInfo']>().returns.resolves.toExtend<{ maxMem: bigint; nrVirtCpu: number }>()
    expectTypeOf<Rpc>().not.toExtend<{ domainOpenConsole: unknown }>()
    expectTypeOf<Parameters<Rpc['connectGetHostname']>[0]>().toExtend<object | undefined>()
  })
})
