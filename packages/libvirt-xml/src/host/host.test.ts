import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus/corpus.ts'
import { readCapabilities } from './capabilities.ts'
import { readDomainCapabilities } from './domain-capabilities.ts'

describe('readCapabilities', () => {
  it('reads a host of qemu', () => {
    const host = readCapabilities(corpus('capabilities-qemu'))
    expect(host).toMatchObject({ uuid: '3d6136f2-0c4e-4b7b-9d1d-3033cf682c61', arch: 'x86_64', cpuModel: 'kvm64', cpuVendor: 'AMD', topology: { sockets: 1, dies: 1, cores: 2, threads: 1 }, pageSizesKiB: [4, 2048, 1048576], hasIommu: false })
    expect(host.cells).toEqual([{ id: 0, memoryKiB: 6645972, cpus: [0, 1], hugePages: [{ sizeKiB: 2048, total: 0 }, { sizeKiB: 1048576, total: 0 }] }])
    expect(host.securityModels).toEqual([
      { model: 'none', doi: '0', baseLabels: [] },
      { model: 'dac', doi: '0', baseLabels: [{ virtType: 'kvm', label: '+64055:+64055' }, { virtType: 'qemu', label: '+64055:+64055' }] },
    ])
    expect(host.guests.find((guest) => guest.arch === 'x86_64')).toEqual({ osType: 'hvm', arch: 'x86_64', emulator: '/usr/bin/qemu-system-x86_64', virtTypes: ['qemu', 'kvm'] })
  })

  it('reads a host of the test driver, with two NUMA cells and pages of its own size', () => {
    const host = readCapabilities(corpus('capabilities-test'))
    expect(host).toMatchObject({ uuid: null, arch: 'i686', cpuModel: null, topology: null })
    expect(host.cells.map((cell) => [cell.cpus.length, cell.hugePages.map((page) => page.sizeKiB)])).toEqual([[8, [2048, 1048576]], [8, [2048, 1048576]]])
    expect(host.securityModels).toEqual([{ model: 'testSecurity', doi: '', baseLabels: [] }])
  })
})

describe('readDomainCapabilities', () => {
  it('reads what a machine may have', () => {
    const offered = readDomainCapabilities(corpus('domain-capabilities'))
    expect(offered).toMatchObject({ virtType: 'kvm', arch: 'x86_64', machineType: 'pc-i440fx-7.2', maxVcpus: 255, secureBoot: false })
    expect(offered.cpuModes).toContain('custom')
    // Models that this host's CPU can't run are not offered.
    expect(offered.cpuModels).toContain('pentium3')
    expect(offered.cpuModels).not.toContain('EPYC')
    expect(offered.enums.get('devices.disk.bus')).toContain('virtio')
    expect(offered.enums.get('devices.graphics.type')).toContain('vnc')
  })
})
