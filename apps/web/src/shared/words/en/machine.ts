import type { HostFacts, MachineAddress, MachineRow } from '@vitrine/contract'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

type Because = HostFacts['acceleration']['because']

/** A machine's page: what stands above its tabs, and the overview. */
export const machine = {
  tabs: {
    label: (name: string) => `Parts of ${name}`,
    overview: 'Overview',
    hardware: 'Hardware',
    performance: 'Performance',
    guest: 'Guest',
    definition: 'Definition',
    log: 'Log and events',
  },
  console: 'Console',
  /** Beside the state: what led to it. */
  stateBecause: (state: string, reason: string) => `${state}, ${reason}`,
  gone: {
    title: (host: string) => `${host} no longer has this machine.`,
    text: 'It was removed there, by Vitrine or by another tool. This is the last that was known of it.',
  },
  lastKnown: (ago: string) => `This is its last known state, from ${ago}.`,
  unknown: {
    title: 'No machine has this address',
    text: 'It may have been removed, or the link is from another installation of Vitrine.',
  },
  stopped: {
    title: 'Why it stopped',
    crashed: 'Its emulator ended by itself: it crashed, or the host ran out of memory and ended it.',
    failed: 'It could not be started. If its log does not say why, start it again: libvirt’s answer names what is missing.',
    daemon: 'The host stopped it, as it does when it shuts down or when its libvirt daemon loses the machine.',
    panicked: 'The system inside it panicked and stopped.',
    ioError: 'It was paused because one of its disks could not be written or read. Usually the storage is full or gone: repair that, then resume it.',
    watchdog: 'Its watchdog fired: the system inside stopped answering.',
    apiError: 'An operation on it failed halfway. Look at the log before you resume it.',
    postCopyFailed: 'A migration lost its connection halfway. Its memory is divided between two hosts: it can’t go on safely.',
    logTitle: 'What its log says of the last run',
    noLog: 'Its log says nothing of the last run.',
    openLog: 'Open the whole log',
  },
  pending: {
    title: 'Changes waiting for the next start',
    text: (count: number) => plural(count, {
      one: 'One setting differs between what runs and what is stored. It takes effect when the machine is shut down and started again; a reboot from inside is not enough.',
      other: `${number.format(count)} settings differ between what runs and what is stored. They take effect when the machine is shut down and started again; a reboot from inside is not enough.`,
    }),
    item: 'Setting',
    running: 'Now',
    next: 'After the next start',
    absent: 'not there',
    unlisted: 'What runs differs from what is stored. Compare both on the Definition tab.',
  },
  facts: {
    title: 'Machine',
    state: 'State',
    runningFor: 'Running for',
    runningAtLeast: (time: string) => `at least ${time}`,
    host: 'Host',
    vcpus: 'Processors',
    vcpuCount: (count: number) => plural(count, { one: '1 vCPU', other: `${number.format(count)} vCPUs` }),
    ofMost: (now: string, most: string) => `${now} of at most ${most}`,
    memory: 'Memory',
    os: 'System',
    osUnknown: 'Not known: neither its agent nor its definition says',
    virtualization: 'Virtualization',
    autostart: 'Start with the host',
    persistence: 'Definition',
    transient: 'Transient: it is gone once it stops',
    persistent: 'Stored on the host',
    agent: 'Guest agent',
    id: 'UUID',
  },
  agent: {
    connected: 'Answers',
    silent: 'Does not answer',
    absent: 'Not set up',
    unknownWhileOff: 'Answers only while the machine runs',
  } satisfies Record<MachineRow['guestAgent'] | 'unknownWhileOff', string>,
  virtualization: {
    kvm: 'KVM: the host’s processor runs it directly',
    qemu: 'Emulated: every instruction is translated, which is many times slower than KVM',
    qemuThough: 'This host offers KVM; the machine’s definition asks for type="qemu".',
    other: (type: string) => `Run by libvirt’s “${type}” driver`,
  },
  /** Why a host has or has not KVM, and what to do. */
  acceleration: {
    works: { short: 'KVM works', why: 'Guests run on the host’s processor directly.', repair: null },
    'no-cpu-extension': {
      short: 'No KVM: the processor has no virtualization',
      why: 'Neither VT-x nor AMD-V is among the processor’s features.',
      repair: 'Switch virtualization on in the firmware settings (“VT-x”, “SVM”). If the host is a virtual machine itself, allow nested virtualization for it.',
    },
    'no-device': {
      short: 'No KVM: /dev/kvm is missing',
      why: 'The processor could do it, but the kernel offers no /dev/kvm.',
      repair: 'Load the module: modprobe kvm_intel or modprobe kvm_amd, then restart libvirt. In a container, pass the device through: --device /dev/kvm.',
    },
    'device-not-permitted': {
      short: 'No KVM: /dev/kvm may not be opened',
      why: 'The device is there, but libvirt’s emulator is not allowed to open it.',
      repair: 'Give the group “kvm” access to /dev/kvm (mode 0660) and put libvirt’s user into it; on confined hosts look for a denial in the kernel log.',
    },
    'module-absent': {
      short: 'No KVM: the kernel module is not loaded',
      why: 'The processor could do it, but neither kvm_intel nor kvm_amd is loaded.',
      repair: 'Run modprobe kvm_intel or modprobe kvm_amd, see what the kernel log says if that fails, then restart libvirt.',
    },
    'not-offered': {
      short: 'No KVM: libvirt does not offer it',
      why: 'libvirt’s capabilities list no domain type “kvm”.',
      repair: 'Check that a qemu with KVM support is installed (qemu-system-x86 or its like), then restart libvirt so that it probes again.',
    },
    'nested-unproven': {
      short: 'KVM is offered, but not proven',
      why: 'This host is a virtual machine itself, and /dev/kvm exists. Whether guests really run with it shows only when one boots.',
      repair: 'If guests hang in their boot loader, set type="qemu" in their definition, or allow nested virtualization on the machine below.',
    },
    'not-applicable': { short: 'KVM does not apply', why: 'This driver runs its guests in another way.', repair: null },
  } satisfies Record<Because, { short: string; why: string; repair: string | null }>,
  addresses: {
    title: 'Addresses',
    interface: 'Interface',
    mac: 'MAC',
    sources: { agent: 'guest agent', lease: 'DHCP lease', arp: 'host’s ARP table' } satisfies Record<MachineAddress['from'], string>,
    ssh: 'Connect',
    none: 'No address is known.',
    noneRunning: 'No address is known yet. They come from the guest agent, from DHCP leases of libvirt’s networks and from the host’s ARP table.',
    noneOff: 'Addresses are known while it runs.',
  },
  screen: {
    title: 'Screen',
    open: 'Open the console',
    picture: (name: string) => `Picture of the screen of ${name}`,
    off: 'There is a picture while it runs.',
    none: 'It has no screen: no VNC or SPICE display is in its definition.',
    failed: 'The host gave no picture of the screen.',
    notAllowed: 'You may not open consoles, so its screen is not shown.',
  },
  figures: { title: 'Right now', open: 'Open performance', cpu: 'CPU', memory: 'Memory', network: 'Network', disk: 'Disks', off: 'Figures are taken while it runs.' },
  notes: {
    title: 'Notes',
    edit: 'Edit',
    write: 'Write a note',
    empty: 'Nothing is written about this machine yet: what it is for, who to ask, what to mind.',
    formLabel: 'Title and notes',
    machineTitle: 'Title',
    machineTitleHint: 'A few words shown beside the name, also by virsh and virt-manager.',
    text: 'Notes',
    textHint: 'Markdown. They are kept in the machine’s definition on the host, where other tools see them too.',
    preview: 'Preview',
    previewEmpty: 'The preview appears here.',
    tooLong: (most: number) => `At most ${number.format(most)} characters.`,
  },
  confinement: {
    atStart: (model: string) => `${model} will confine its process when it starts.`,
    title: 'Confinement',
    selinux: 'SELinux confines its process: it reaches its own disks and devices, and nothing of other machines.',
    selinuxOff: 'SELinux labels its process but does not enforce it: the host is in permissive mode. Run setenforce 1 to enforce it.',
    apparmor: 'AppArmor confines its process by a profile of its own: it reaches its own disks and devices, and nothing of other machines.',
    apparmorOff: 'AppArmor has a profile for its process but only notes what it would forbid. Use aa-enforce to enforce it.',
    dacUser: (label: string) => `Its process runs as the user and group ${label}, not as root.`,
    dacRoot: 'Its process runs as root: whoever breaks out of the guest owns the host.',
    none: 'Nothing confines its process beyond the rights of the user it runs as.',
    noneRepair: 'To confine it, install AppArmor or SELinux on the host, set security_driver in /etc/libvirt/qemu.conf, and restart libvirt.',
    denied: 'If it is refused something that it should reach, the host’s kernel log has a line with “DENIED” (AppArmor) or “avc: denied” (SELinux) and the path.',
   
  },
}
