import { describe, expect, it } from 'vitest'
import { withUsers, type DiskUser } from './used-by.ts'

type Disk = DiskUser['disks'][number]
const disk = (target: string, source: string | null, backing: string[] = [], sourceKind: Disk['sourceKind'] = 'file'): Disk => ({ target, source, sourceKind, backing })
const machine = (name: string, ...disks: Disk[]): DiskUser => ({ id: `id-${name}`, name, disks })
const volume = (name: string, backing: string | null = null, path: string | null = `/pool/${name}`) => (
  { key: path ?? name, name, path, kind: 'file' as const, format: 'qcow2', capacityBytes: 1, allocationBytes: 1, backing }
)
const usersOf = (volumes: ReturnType<typeof volume>[], machines: DiskUser[]) => withUsers(volumes, 'p', machines).map((each) => each.usedBy.map((user) => `${user.name}/${user.target}`))

describe('withUsers', () => {
  it('finds machines by path and by pool and volume', () => {
    expect(usersOf([volume('a'), volume('b'), volume('c')], [machine('one', disk('vda', '/pool/a'), disk('sda', null, [], 'none')), machine('two', disk('vdb', 'p/b', [], 'volume'), disk('vdc', 'other/c', [], 'volume'))]))
      .toEqual([['one/vda'], ['two/vdb'], []])
  })

  it('finds who needs an image that others lie on, running or not', () => {
    const volumes = [volume('base'), volume('mid', '/pool/base'), volume('top', '/pool/mid'), volume('unused', '/pool/base')]
    expect(usersOf(volumes, [machine('off', disk('vda', '/pool/top'))])).toEqual([['off/vda'], ['off/vda'], ['off/vda'], []])
    expect(usersOf(volumes, [machine('running', disk('vda', '/elsewhere/top', ['/pool/mid', '/pool/base']))])).toEqual([['running/vda'], ['running/vda'], [], []])
  })

  it('counts a machine once for each of its disks', () => {
    expect(usersOf([volume('a')], [machine('one', disk('vda', '/pool/a', ['/pool/a']), disk('vdb', '/pool/a')), machine('two', disk('vda', '/pool/a'))])).toEqual([['one/vda', 'one/vdb', 'two/vda']])
  })

  it('survives images that lie on each other', () => {
    expect(usersOf([volume('a', '/pool/b'), volume('b', '/pool/a')], [machine('one', disk('vda', '/pool/a'))])).toEqual([['one/vda'], ['one/vda']])
  })

  it('finds volumes of network pools', () => {
    expect(usersOf([volume('disk1', null, 'vms/disk1')], [machine('one', disk('vda', 'rbd://mon1:6789,mon2/vms/disk1', [], 'network')), machine('two', disk('vda', 'rbd:vms/disk1', [], 'network'))])).toEqual([['one/vda', 'two/vda']])
  })
})
