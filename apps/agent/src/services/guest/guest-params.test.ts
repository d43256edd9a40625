import { describe, expect, it } from 'vitest'
import { guestInfoOf } from './guest-params.ts'

describe('guestInfoOf', () => {
  it('reads all that a guest can tell', () => {
    const params = new Map<string, string | number | bigint>([
      ['user.count', 1], ['user.0.name', 'root'], ['user.0.login-time', 1795400000123n],
      ['os.id', 'debian'], ['os.name', 'Debian GNU/Linux'], ['os.pretty-name', 'Debian GNU/Linux 12 (bookworm)'], ['os.version', '12 (bookworm)'], ['os.kernel-release', '6.1.0-30-amd64'], ['os.machine', 'x86_64'],
      ['timezone.name', '-03'], ['timezone.offset', -10800],
      ['hostname', 'web-01'],
      ['fs.count', 2], ['fs.0.mountpoint', '/'], ['fs.0.name', 'vda1'], ['fs.0.fstype', 'ext4'], ['fs.0.total-bytes', 10_000_000_000n], ['fs.0.used-bytes', 4_000_000_000n], ['fs.0.disk.count', 1], ['fs.0.disk.0.alias', 'vda'],
      ['fs.1.mountpoint', '/srv'], ['fs.1.name', 'nfs:/x'], ['fs.1.fstype', 'nfs4'],
      ['if.count', 1], ['if.0.name', 'eth0'], ['if.0.hwaddr', '52:54:00:AA:BB:CC'], ['if.0.addr.count', 2], ['if.0.addr.0.addr', '10.0.0.5'], ['if.0.addr.0.prefix', 24], ['if.0.addr.1.addr', 'fe80::1'], ['if.0.addr.1.prefix', 64],
    ])
    expect(guestInfoOf(params, 5)).toEqual({
      os: { name: 'Debian GNU/Linux 12 (bookworm)', version: '12 (bookworm)', kernel: '6.1.0-30-amd64', machine: 'x86_64' },
      hostname: 'web-01', timezone: { name: '-03', offsetSeconds: -10800 }, users: [{ name: 'root', domain: null, signedInAt: 1795400000123 }],
      filesystems: [
        { mountpoint: '/', device: 'vda1', type: 'ext4', totalBytes: 10_000_000_000, usedBytes: 4_000_000_000, disks: ['vda'] },
        { mountpoint: '/srv', device: 'nfs:/x', type: 'nfs4', totalBytes: null, usedBytes: null, disks: [] },
      ],
      interfaces: [{ name: 'eth0', mac: '52:54:00:aa:bb:cc', addresses: [{ address: '10.0.0.5', prefix: 24 }, { address: 'fe80::1', prefix: 64 }] }],
      at: 5,
    })
  })

  it('tells what is missing from what is empty', () => {
    expect(guestInfoOf(new Map(), 1)).toEqual({ os: null, hostname: null, timezone: null, users: null, filesystems: null, interfaces: null, at: 1 })
    expect(guestInfoOf(new Map([['user.count', 0]]), 1).users).toEqual([])
  })

  it('believes no count that a guest invents', () => {
    expect(guestInfoOf(new Map<string, number | string>([['fs.count', 4_000_000_000], ['fs.0.mountpoint', '/']]), 1).filesystems).toHaveLength(1)
    expect(guestInfoOf(new Map([['fs.count', -1]]), 1).filesystems).toEqual([])
  })
})
