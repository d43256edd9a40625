import type { MachineAddress } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { mergeAddresses } from './addresses.ts'

const said = (from: MachineAddress['from'], address: string, mac: string | null = 'AA:00:00:00:00:01', device: string | null = null): MachineAddress => ({ address, prefix: 24, mac, device, from })
const macs = ['aa:00:00:00:00:01', 'aa:00:00:00:00:02']

describe('mergeAddresses', () => {
  it('names each address once, by the source that knows best', () => {
    const merged = mergeAddresses([said('arp', '10.0.0.5'), said('lease', '10.0.0.5'), said('agent', '10.0.0.5', 'AA:00:00:00:00:01', 'eth0'), said('arp', '10.0.0.6')], macs)
    expect(merged).toEqual([
      { address: '10.0.0.5', prefix: 24, mac: 'aa:00:00:00:00:01', device: 'eth0', from: 'agent' },
      { address: '10.0.0.6', prefix: 24, mac: 'aa:00:00:00:00:01', device: null, from: 'arp' },
    ])
  })

  it('leaves out what nobody outside can use, and what is no address', () => {
    expect(mergeAddresses(['127.0.0.1', '::1', 'fe80::1', 'FEBF::2', '0.0.0.0', 'nonsense'].map((address) => said('agent', address)), macs)).toEqual([])
  })

  it('leaves out the inside of the guest, unless the guest speaks of nothing else', () => {
    const docker = said('agent', '172.17.0.1', '02:42:00:00:00:01', 'docker0')
    expect(mergeAddresses([docker, said('agent', '10.0.0.5')], macs).map(({ address }) => address)).toEqual(['10.0.0.5'])
    expect(mergeAddresses([docker], macs).map(({ address }) => address)).toEqual(['172.17.0.1'])
  })

  it('has the order of the interfaces, IPv4 first', () => {
    const merged = mergeAddresses([said('agent', '10.0.1.1', macs[1]), said('agent', '2001:db8::1', macs[0]), said('agent', '10.0.0.9', macs[0])], macs)
    expect(merged.map(({ address }) => address)).toEqual(['10.0.0.9', '2001:db8::1', '10.0.1.1'])
  })
})
