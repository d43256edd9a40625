import type { HostConnection } from '@vitrine/contract'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

/** The list of hosts and a host's page. */
export const hosts = {
  title: 'Hosts',
  list: 'Hosts',
  none: { title: 'No host yet', text: 'Vitrine shows the machines of the libvirt host that its agent is connected to. Start the agent with LIBVIRT_URI set to it.' },
  columns: { name: 'Host', connection: 'Connection', machines: 'Machines', cpus: 'CPUs', memory: 'Memory', virtualization: 'Virtualization', libvirt: 'libvirt' },
  unknown: { title: 'No host has this address', text: 'It may have been removed, or the link is from another installation of Vitrine.' },
  phase: { connecting: 'Connecting', open: 'Connected', stale: 'Not answering', waiting: 'Away', closed: 'Closed' } satisfies Record<HostConnection['phase'], string>,
  runningOf: (running: number, all: number) => `${number.format(running)} of ${number.format(all)} running`,
  neverSeen: 'It was never reached. What it is, is not known yet.',
  connection: {
    title: 'Connection',
    phase: 'State',
    uri: 'Address',
    seen: 'Last known true',
    nextTry: 'Next try',
    now: 'now',
    inSeconds: (seconds: number) => plural(seconds, { one: 'in 1 second', other: `in ${number.format(seconds)} seconds` }),
  },
  facts: {
    title: 'Host',
    hostname: 'Host name',
    system: 'System',
    kernel: 'Kernel',
    uptime: 'Up for',
    driver: 'Driver',
    libvirt: 'libvirt',
    hypervisor: 'Hypervisor',
    arch: 'Architecture',
    uuid: 'UUID',
    unknown: 'not told',
  },
  cpu: {
    title: 'Processor',
    model: 'Model',
    clock: 'Clock',
    mhz: (mhz: string) => `${mhz} MHz`,
    cpus: 'CPUs',
    topology: 'Topology',
    promised: 'Given to running machines',
    promisedOf: (vcpus: string, times: string) => `${vcpus} (${times} × its CPUs)`,
  },
  cpuCount: (count: number) => plural(count, { one: '1 CPU', other: `${number.format(count)} CPUs` }),
  memory: {
    title: 'Memory and its use',
    total: 'Total',
    promised: 'Given to running machines',
    promisedOf: (size: string, percent: string) => `${size} (${percent})`,
    hugePages: 'Huge pages',
    hugePagesNone: 'None reserved',
    page: (size: string) => `Pages of ${size}`,
    pagesFree: (free: string, total: string) => `${free} of ${total} free`,
  },
  numa: { title: 'NUMA cells', cell: 'Cell', memory: 'Memory', cpus: 'CPUs', hugePages: 'Huge pages', one: 'All memory is equally near to all CPUs: there is one cell.' },
  acceleration: { title: 'Virtualization', detail: 'What was looked at' },
  security: {
    title: 'Confinement of machines',
    selinux: 'SELinux: each machine’s process is labelled apart from the others.',
    apparmor: 'AppArmor: each machine’s process has a profile of its own.',
    dac: 'User and group: machines do not run as root unless the configuration says so.',
    none: 'Nothing confines machines beyond the rights of the user they run as. Install AppArmor or SELinux, and set security_driver in /etc/libvirt/qemu.conf.',
    other: (model: string) => `${model}: a security model that Vitrine doesn’t know.`,
  },
  machines: { title: 'Machines', none: 'It has no machines.', all: 'See all of them', },
  load: { title: 'Load', unavailable: 'The host does not tell its load.' },
  storage: { title: 'Storage', none: 'It has no storage pools.', all: 'All storage', free: (free: string, total: string) => `${free} free of ${total}` },
  networks: { title: 'Networks', none: 'It has no networks.', all: 'All networks' },
}
