import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus/corpus.ts'
import { readPool } from './pool.ts'
import { readVolume } from './volume.ts'

describe('readPool', () => {
  it('reads a directory', () => {
    expect(readPool(corpus('pool-dir'))).toEqual({
      uuid: '7fbc82ac-27b6-4e94-9291-529a71cb1a4b', name: 'xmlpool', type: 'dir', capacityBytes: 270553174016, allocationBytes: 25998671872, availableBytes: 244554502144, path: '/srv/machines', source: null,
    })
  })

  it('tells what other pools are made of', () => {
    const source = (inner: string) => readPool(`<pool type='x'><name>p</name><source>${inner}</source></pool>`).source
    expect(source('<host name="nas"/><dir path="/export"/>')).toBe('nas:/export')
    expect(source('<name>vg0</name><device path="/dev/sda2"/><device path="/dev/sdb"/>')).toBe('/dev/sda2, /dev/sdb')
    expect(source('<name>rbd</name><host name="mon" port="6789"/>')).toBe('mon:6789/rbd')
    expect(source('<adapter type="scsi_host" name="host5"/>')).toBe('host5')
  })
})

describe('readVolume', () => {
  it('reads an image with one behind it', () => {
    expect(readVolume(corpus('volume-qcow2'))).toEqual({
      key: '/srv/machines/top.qcow2', name: 'top.qcow2', path: '/srv/machines/top.qcow2', kind: 'file', format: 'qcow2', capacityBytes: 67108864, allocationBytes: 204800, physicalBytes: 196616,
      backing: '/srv/machines/mid.qcow2', backingFormat: 'qcow2',
    })
  })

  it('reads sizes in units of a person', () => {
    expect(readVolume('<volume type="block"><name>v</name><capacity unit="GiB">2</capacity><allocation unit="GB">1</allocation></volume>')).toMatchObject({ key: 'v', kind: 'block', capacityBytes: 2 * 1024 ** 3, allocationBytes: 1e9, path: null })
  })
})
