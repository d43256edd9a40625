import { machineDetailSchema } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { corpus } from '../corpus/corpus.ts'
import { graphicsPassword } from './graphics-password.ts'
import { machineParts } from './machine-parts.ts'
import { readDomain } from './read-domain.ts'

describe('a running machine of qemu', () => {
  const machine = readDomain(corpus('domain-running'))

  it('has its name, words and sizes', () => {
    expect(machine).toMatchObject({
      id: 1, virtType: 'qemu', uuid: '7b2c1c8e-5d0f-4a51-9f13-0d8a5d5f2b11', name: 'xmlmany', title: 'Many devices & one machine',
      description: 'First line\n<b>second</b> line with “quotes”, ü and 🖥', osinfoId: 'http://debian.org/debian/12',
      memoryKiB: 98304, maxMemoryKiB: 98304, vcpus: 2, guestAgent: 'silent', onCrash: 'preserve',
      cpu: { mode: 'custom', model: 'qemu64', sockets: 1, cores: 2, threads: 2, maxVcpus: 4 },
    })
    expect(machine.boot).toMatchObject({ osType: 'hvm', arch: 'x86_64', machineType: 'pc-q35-7.2', firmware: 'bios', menu: true, order: ['sda', 'vda', '52:54:00:aa:00:01'] })
  })

  it('has its disks with what lies behind them', () => {
    expect(machine.disks[0]).toMatchObject({
      target: 'vda', device: 'disk', bus: 'virtio', sourceKind: 'file', source: '/srv/machines/top.qcow2', format: 'qcow2', cache: 'none', discard: 'unmap',
      serial: 'WD-0001', alias: 'virtio-disk0', backing: ['/srv/machines/mid.qcow2', '/srv/machines/base.qcow2'], readOnly: false,
    })
    expect(machine.disks.map((disk) => [disk.target, disk.device, disk.source, disk.readOnly])).toEqual([
      ['vda', 'disk', '/srv/machines/top.qcow2', false], ['sdb', 'disk', '/srv/machines/d2.img', false],
      ['sda', 'cdrom', '/srv/machines/cd.iso', true], ['sdc', 'cdrom', null, true],
    ])
  })

  it('counts each serial line once, and knows which can be opened', () => {
    expect(machine.serials.map((serial) => [serial.index, serial.kind, serial.alias, serial.source, serial.openable])).toEqual([
      [0, 'serial', 'serial0', 'pty /dev/pts/0', true],
      [1, 'serial', 'serial1', 'unix /srv/machines/ser1.sock', true],
      [2, 'serial', 'serial2', 'tcp 127.0.0.1:45551', false],
      [3, 'console', 'console1', 'pty /dev/pts/1', true],
    ])
    expect(machine.serials[0]?.logPath).toBe('/srv/machines/serial.log')
  })

  it('has the parts of a detail that crosses the wire', () => {
    const parts = machineParts(machine, (disk) => ({ capacityBytes: disk.target === 'vda' ? 67108864 : null, allocationBytes: null }))
    const detail = machineDetailSchema.safeParse({
      ...parts, id: machine.uuid, hostId: 'h', revision: 1, state: 'running', stateReason: 'booted', stateSince: null, runningSince: null, persistent: true, autostart: false,
      changesPending: false, vcpus: 2, memoryKiB: 1, maxMemoryKiB: 1, addresses: [], confinement: [], pending: [],
    })
    expect(detail.error).toBeUndefined()
    expect(detail.data).toMatchObject({ os: 'Debian 12', consoles: { vnc: true, spice: false, serials: 3 } })
    expect(Object.keys(parts.disks[0] ?? {})).not.toContain('alias')
    expect(parts.disks[0]?.capacityBytes).toBe(67108864)
  })

  it('tells the display\'s password only from XML read with its secrets', () => {
    expect(graphicsPassword(corpus('domain-running'))).toBeNull()
    expect(graphicsPassword(corpus('domain-secure'))).toBe('s3cret')
    expect(readDomain(corpus('domain-secure')).graphics[0]?.hasPassword).toBe(true)
  })
})

describe('a workstation with what the host has', () => {
  const machine = readDomain(corpus('workstation'))

  it('has firmware, memory in any unit and boot order of its devices', () => {
    expect(machine.boot).toMatchObject({ firmware: 'uefi-secure', autoFirmware: false, nvram: '/var/lib/libvirt/qemu/nvram/workstation_VARS.fd', order: ['0000:0a:00.1'] })
    expect(machine).toMatchObject({ uuid: 'c9a4b1d2-90a1-4e36-8f2d-62d9a3f0a7e5', memoryKiB: Math.ceil(8589e6 / 1024), maxMemoryKiB: 16 * 1024 ** 2, hotplugLimitKiB: 64 * 1024 ** 2, hugePages: true, guestAgent: 'connected' })
    expect(machineParts(machine).os).toBe('Windows 11')
  })

  it('names the source of each kind of disk', () => {
    expect(machine.disks.map((disk) => [disk.sourceKind, disk.source])).toEqual([
      ['volume', 'default/system.qcow2'],
      ['network', 'rbd://[fd00::10]:6789,mon2/vms/data'],
      ['network', 'https://mirror.example:443/images/setup.iso'],
      ['nvme', '0000:01:00.0 namespace 1'],
      ['block', '/dev/mapper/lun7'],
      ['dir', '/srv/floppy'],
      ['vhostuser', '/run/vhost-blk.sock'],
    ])
    expect(machine.disks[2]?.trayOpen).toBe(true)
  })

  it('names the source of each kind of interface', () => {
    expect(machine.nics.map((nic) => [nic.kind, nic.source, nic.network, nic.hostDevice])).toEqual([
      ['bridge', 'br0', 'lan', 'vnet4'],
      ['direct', 'enp3s0', null, 'macvtap0'],
      ['hostdev', '0000:65:10.2', null, null],
      ['vhostuser', '/run/vhost-net.sock', null, null],
      ['mcast', '230.0.0.1:5558', null, null],
      ['ethernet', null, null, 'tap9'],
    ])
  })

  it('describes every other device, also one of which nothing is known', () => {
    expect(machine.otherDevices.map((device) => `${device.kind}: ${device.description}`)).toEqual([
      'channel: org.qemu.guest_agent.0, virtio, unix',
      'channel: com.redhat.spice.0, virtio, spicevmc',
      'tpm: tpm-crb, emulator, TPM 2.0',
      'tpm: tpm-tis, passthrough, /dev/tpm0',
      'hostdev: PCI 0000:0a:00.1, managed',
      'hostdev: USB 0951:1666, optional',
      'hostdev: mdev c2177883-f1bb-47f0-914d-32a22e3a8804, vfio-pci, display',
      'hostdev: SCSI scsi_host0',
      'memory: dimm, 2 GiB, node 0',
      'memory: nvdimm, 512 MiB, node 1, /srv/nvdimm',
      'filesystem: virtiofs, /srv/share → share',
      'vsock: virtio, CID 33',
      'redirdev: usb, tcp, localhost:4000',
      'sound: ich6, micro',
      'video: qxl, 64 MiB',
      'iommu: intel',
      'smartcard: passthrough, spicevmc',
      'lease: somearea, somekey',
      'teleporter: unheard-of',
    ])
  })

  it('has displays on ports and sockets', () => {
    expect(machine.graphics.map((graphics) => [graphics.kind, graphics.listen, graphics.port, graphics.tlsPort, graphics.socket])).toEqual([
      ['spice', '::1', 5901, 5902, null], ['vnc', null, null, null, '/run/vnc/ws.sock'], ['egl-headless', null, null, null, null],
    ])
  })

  it('has the labels of its confinement', () => {
    expect(machine.securityLabels).toEqual([
      { model: 'selinux', kind: 'dynamic', label: 'system_u:system_r:svirt_t:s0:c107,c434', imageLabel: 'system_u:object_r:svirt_image_t:s0:c107,c434' },
      { model: 'dac', kind: 'dynamic', label: '+107:+107', imageLabel: null },
    ])
  })
})

describe('machines of other drivers', () => {
  it('reads a container', () => {
    const container = readDomain(corpus('container'))
    expect(container).toMatchObject({ virtType: 'lxc', guestAgent: 'absent', boot: { osType: 'exe', init: '/sbin/init', firmware: 'none', machineType: null } })
    expect(container.serials.map((serial) => [serial.kind, serial.alias, serial.openable])).toEqual([['console', 'console0', true], ['console', 'console1', true]])
    expect(container.nics[0]).toMatchObject({ mac: '00:16:3e:12:34:56', kind: 'network', source: 'default' })
    expect(container.otherDevices.map((device) => device.description)).toEqual(['mount, /srv/containers/web → /', 'ram, 65536 → /run', 'misc, /dev/net/tun'])
  })

  it('reads a machine of the test driver', () => {
    expect(readDomain(corpus('domain-test-driver'))).toMatchObject({ virtType: 'test', name: 'test', memoryKiB: 2097152, maxMemoryKiB: 8388608, vcpus: 2, boot: { firmware: 'bios', arch: 'i686' } })
  })

  it('reads a machine that says next to nothing', () => {
    expect(readDomain('<domain><name>x</name></domain>')).toMatchObject({ virtType: 'unknown', name: 'x', uuid: null, memoryKiB: 0, vcpus: 1, disks: [], guestAgent: 'absent' })
    expect(readDomain('<domain><name>x</name><os firmware=\'efi\'><type arch=\'aarch64\'>hvm</type></os></domain>').boot).toMatchObject({ firmware: 'uefi', autoFirmware: true })
    expect(readDomain('<domain><name>x</name><os><type arch=\'x86_64\'>hvm</type><kernel>/k</kernel></os></domain>').boot.firmware).toBe('direct-kernel')
    expect(readDomain('<domain><name>x</name><os><type arch=\'s390x\'>hvm</type></os></domain>').boot.firmware).toBe('none')
  })
})
