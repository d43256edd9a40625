import { expect, it } from 'vitest'
import { leaseOf } from './leases.ts'

it('reads leases with and without a name, an end and a MAC address', () => {
  expect(leaseOf({ mac: '52:54:00:AA:BB:CC', ipaddr: '192.168.122.7', prefix: 24, hostname: 'web', expirytime: 1795400000n })).toEqual({ mac: '52:54:00:aa:bb:cc', address: '192.168.122.7', prefix: 24, hostname: 'web', expiresAt: 1795400000_000 })
  expect(leaseOf({ mac: null, ipaddr: 'fd00::7', prefix: 64, hostname: '*', expirytime: 0n })).toEqual({ mac: null, address: 'fd00::7', prefix: 64, hostname: null, expiresAt: null })
})
