import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus/corpus.ts'
import { readNetwork } from './network.ts'
import { prefixOf, prefixOfMask } from './prefix.ts'

describe('readNetwork', () => {
  it('reads the network that libvirt brings', () => {
    expect(readNetwork(corpus('network-nat'))).toEqual({
      uuid: '66237b20-bdb6-4f4a-b5c1-7eda24b59184', name: 'default', forward: 'nat', forwardDevices: [], bridge: 'virbr0', domain: null, mtu: null, portGroups: [], staticHosts: [],
      addresses: [{ family: 'ipv4', address: '192.168.122.1', prefix: 24 }], dhcp: [{ start: '192.168.122.2', end: '192.168.122.254' }],
    })
  })

  it('tells how each kind forwards', () => {
    const forwards = ['', '<forward/>', '<forward mode="route" dev="eth0"/>', '<forward mode="bridge"/>', '<forward mode="open"/>'].map((forward) => readNetwork(`<network><name>n</name>${forward}</network>`).forward)
    expect(forwards).toEqual(['isolated', 'nat', 'route', 'bridge', 'open'])
  })

  it('reads both families, names, fixed leases and port groups', () => {
    expect(readNetwork(`<network ipv6='yes'><name>lab</name><domain name='lab.example'/><mtu size='9000'/>
      <forward mode='passthrough'><interface dev='eth1'/><interface dev='eth2'/></forward><portgroup name='blue'/>
      <ip address='10.1.2.3'><dhcp><host mac='52:54:00:AA:BB:CC' name='db' ip='10.1.2.9'/></dhcp></ip>
      <ip family='ipv6' address='fd00::1' prefix='80'><dhcp><range start='fd00::10' end='fd00::20'/></dhcp></ip><ip family='ipv6' address='fd01::1'/></network>`)).toMatchObject({
      domain: 'lab.example', mtu: 9000, forwardDevices: ['eth1', 'eth2'], portGroups: ['blue'],
      addresses: [{ family: 'ipv4', address: '10.1.2.3', prefix: 8 }, { family: 'ipv6', address: 'fd00::1', prefix: 80 }, { family: 'ipv6', address: 'fd01::1', prefix: 64 }],
      dhcp: [{ start: 'fd00::10', end: 'fd00::20' }], staticHosts: [{ mac: '52:54:00:aa:bb:cc', name: 'db', address: '10.1.2.9' }],
    })
  })
})

it('knows masks from what only looks like one', () => {
  expect(['255.255.255.0', '255.255.255.255', '0.0.0.0', '255.0.255.0', '255.255.255', '1.2.3.999'].map(prefixOfMask)).toEqual([24, 32, 0, null, null, null])
  expect([prefixOf('172.16.0.1', null, null), prefixOf('192.0.2.1', 40, null), prefixOf('10.0.0.1', null, '255.255.0.0')]).toEqual([16, 24, 16])
})
