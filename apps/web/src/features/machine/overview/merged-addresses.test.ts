import type { MachineAddress } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { mergeAddresses, sshCommand } from './merged-addresses.ts'

const told = (address: string, from: MachineAddress['from'], more: Partial<MachineAddress> = {}): MachineAddress => ({ address, prefix: null, mac: null, device: null, from, ...more })

describe('mergeAddresses', () => {
  it('shows an address once, with all who told it and the best details', () => {
    expect(mergeAddresses([
      told('10.0.0.5', 'arp', { device: 'vnet3', mac: '52:54:00:00:00:01' }),
      told('10.0.0.5', 'lease', { prefix: 24, mac: '52:54:00:00:00:01' }),
      told('10.0.0.5', 'agent', { prefix: 24, device: 'eth0' }),
    ])).toEqual([{ address: '10.0.0.5', prefix: 24, mac: '52:54:00:00:00:01', device: 'eth0', from: ['agent', 'lease', 'arp'], reachable: true }])
  })

  it('puts first what one would type, and leaves loopback out', () => {
    const merged = mergeAddresses([told('fe80::1', 'agent'), told('127.0.0.1', 'agent'), told('::1', 'agent'), told('2001:db8::1', 'agent'), told('169.254.1.1', 'agent'), told('10.0.0.5', 'agent')])
    expect(merged.map(({ address }) => address)).toEqual(['10.0.0.5', '2001:db8::1', '169.254.1.1', 'fe80::1'])
    expect(sshCommand(merged)).toBe('ssh 10.0.0.5')
  })

  it('offers no command for an address that nobody reaches', () => {
    expect(sshCommand(mergeAddresses([told('fe80::1', 'agent')]))).toBeNull()
    expect(sshCommand([])).toBeNull()
  })
})
