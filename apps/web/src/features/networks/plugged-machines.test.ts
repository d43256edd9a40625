import type { MachineNic } from '@vitrine/contract'
import { expect, it } from 'vitest'
import { leaseOwner, pluggedInto } from './plugged-machines.ts'

const nic = (kind: string, source: string, mac: string): MachineNic => ({ kind, source, mac, model: null, hostDevice: null, linkUp: true, bootOrder: null })

it('finds who is plugged in by network or by bridge, on the same host only', () => {
  const plugged = pluggedInto({ hostId: 'h', name: 'default', bridge: 'virbr0' }, [
    { id: '1', hostId: 'h', name: 'web', nics: [nic('network', 'default', '52:54:00:00:00:0a'), nic('network', 'other', '52:54:00:00:00:0b')] },
    { id: '2', hostId: 'h', name: 'db', nics: [nic('bridge', 'virbr0', '52:54:00:00:00:0c')] },
    { id: '3', hostId: 'other', name: 'far', nics: [nic('network', 'default', '52:54:00:00:00:0d')] },
  ])
  expect(plugged.map(({ name, mac }) => `${name} ${mac}`)).toEqual(['web 52:54:00:00:00:0a', 'db 52:54:00:00:00:0c'])
  const lease = { address: '10.0.0.2', prefix: 24, hostname: null, expiresAt: null }
  expect(leaseOwner({ ...lease, mac: '52:54:00:00:00:0A' }, plugged)?.name).toBe('web')
  expect(leaseOwner({ ...lease, mac: '52:54:00:00:00:ff' }, plugged)).toBeNull()
  expect(leaseOwner({ ...lease, mac: null }, plugged)).toBeNull()
})
