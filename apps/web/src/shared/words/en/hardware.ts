import type { MachineDetail } from '@vitrine/contract'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

/** A machine's hardware tab, and the names of its settings. */
export const hardware = {
  processor: {
    title: 'Processor and memory',
    vcpus: 'vCPUs',
    model: 'Model',
    modes: { 'host-passthrough': 'The host’s own, passed through', 'host-model': 'Like the host’s', maximum: 'Everything the emulator can' },
    modelDefault: 'The emulator’s default',
    topology: 'Topology',
    topologyOf: (sockets: number, cores: number, threads: number) => {
      const parts = [
        plural(sockets, { one: '1 socket', other: `${number.format(sockets)} sockets` }),
        plural(cores, { one: '1 core', other: `${number.format(cores)} cores` }),
        plural(threads, { one: '1 thread', other: `${number.format(threads)} threads` }),
      ]
      return parts.join(' × ')
    },
    topologyDefault: 'One socket per vCPU',
    memory: 'Memory',
    maxMemory: 'Memory, at most',
  },
  boot: {
    title: 'Boot',
    firmware: 'Firmware',
    firmwares: { bios: 'BIOS', uefi: 'UEFI', 'uefi-secure': 'UEFI with Secure Boot', 'direct-kernel': 'None: a kernel is started directly', none: 'None' } satisfies Record<MachineDetail['firmware'], string>,
    order: 'Boot order',
    orderNone: 'Not set',
    machineType: 'Machine type',
    arch: 'Architecture',
    emulator: 'Emulator',
    onPowerOff: 'When it powers off',
    onReboot: 'When it reboots',
    onCrash: 'When it crashes',
    reactions: { destroy: 'it stops', restart: 'it starts again', preserve: 'it is kept for a look', 'rename-restart': 'it starts again under a new name', 'coredump-destroy': 'its memory is dumped, it stops', 'coredump-restart': 'its memory is dumped, it starts again' },
  },
  disks: {
    title: 'Disks',
    none: 'It has no disks.',
    target: 'Name',
    source: 'Image',
    taken: 'Taken on the host',
    bus: 'Bus',
    format: 'Format',
    cache: 'Cache',
    cacheDefault: 'default',
    boot: 'Boot',
    devices: { disk: 'Disk', cdrom: 'CD drive', floppy: 'Floppy drive', lun: 'LUN' } satisfies Record<MachineDetail['disks'][number]['device'], string>,
    empty: 'empty',
    readOnly: 'read-only',
    shareable: 'shared',
    discard: (mode: string) => `discard ${mode}`,
    serial: (serial: string) => `serial ${serial}`,
    backing: 'Written on top of',
    takenOf: (taken: string, size: string) => `${taken} of ${size} taken`,
    capacityUnknown: 'not known',
  },
  nics: {
    title: 'Network interfaces',
    none: 'It has no network interfaces.',
    mac: 'MAC',
    plugged: 'Plugged into',
    model: 'Model',
    link: 'Link',
    up: 'Up',
    down: 'Down',
    hostDevice: 'On the host',
    kinds: { network: 'Network', bridge: 'Bridge', user: 'User-mode network', direct: 'Direct (macvtap)', ethernet: 'Own tap device', hostdev: 'Passed-through device', vhostuser: 'vhost-user', mcast: 'Multicast', server: 'TCP server', client: 'TCP client', udp: 'UDP', vdpa: 'vDPA', null: 'Nothing', vds: 'Distributed switch', internal: 'Internal' },
  },
  screens: {
    title: 'Screens and serial lines',
    none: 'It has neither a screen nor a serial line.',
    kind: 'Kind',
    reach: 'Reached by',
    open: 'Open',
    vnc: 'VNC screen',
    spice: 'SPICE screen',
    other: (kind: string) => `${kind} screen`,
    socket: (path: string) => `socket ${path}`,
    port: (address: string, port: number) => `${address}, port ${String(port)}`,
    tlsPort: (port: number) => `TLS port ${String(port)}`,
    portLater: (address: string) => `${address}, port given at start`,
    unreachable: 'nothing yet',
    password: 'asks for a password',
    openToAll: 'Listens on every address of the host: anyone on its networks reaches the screen.',
    serial: (index: number) => `Serial line ${String(index)}`,
    console: (index: number) => `Console ${String(index)}`,
    logged: (path: string) => `also written to ${path}`,
  },
  others: { title: 'Other devices', kind: 'Device', description: 'Description', none: 'It has no other devices.' },
  /** Names of device kinds as libvirt spells them. */
  deviceKinds: {
    controller: 'Controller', sound: 'Sound', audio: 'Audio backend', video: 'Video', tpm: 'TPM', rng: 'Random numbers', watchdog: 'Watchdog', memballoon: 'Memory balloon', input: 'Input', channel: 'Channel',
    hostdev: 'Passed-through device', redirdev: 'USB redirection', filesystem: 'Shared folder', panic: 'Panic device', vsock: 'vsock', iommu: 'IOMMU', memory: 'Memory module', shmem: 'Shared memory',
    smartcard: 'Smart card', hub: 'USB hub', parallel: 'Parallel port', crypto: 'Crypto device', lease: 'Lock lease', nvram: 'NVRAM', pstore: 'Persistent store',
    disk: 'Disk', nic: 'Network interface', graphics: 'Screen', serial: 'Serial line',
  },
  /** Names of settings that can wait for the next start. */
  settings: {
    memory: 'Memory', 'max-memory': 'Memory, at most', 'huge-pages': 'Huge pages', vcpus: 'vCPUs', 'max-vcpus': 'vCPUs, at most', cpu: 'Processor model', 'cpu-topology': 'Processor topology', 'machine-type': 'Machine type',
    firmware: 'Firmware', loader: 'Firmware image', kernel: 'Kernel', initrd: 'Initial RAM disk', 'command-line': 'Kernel command line', 'boot-order': 'Boot order', 'boot-menu': 'Boot menu', emulator: 'Emulator',
    'on-power-off': 'When it powers off', 'on-reboot': 'When it reboots', 'on-crash': 'When it crashes', title: 'Title',
    device: 'Device', bus: 'Bus', source: 'Source', 'source-detail': 'Source detail', format: 'Format', 'read-only': 'Read-only', shareable: 'Shared', cache: 'Cache', discard: 'Discard', io: 'I/O mode', kind: 'Kind', model: 'Model', link: 'Link',
    port: 'Port', listen: 'Listens on', socket: 'Socket', password: 'Password',
  },
  settingOf: (device: string, which: string, setting: string) => `${device} ${which}: ${setting}`,
  deviceOf: (device: string, which: string) => `${device} ${which}`,
}
