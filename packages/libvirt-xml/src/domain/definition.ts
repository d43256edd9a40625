import type { MachineDetail, MachineDisk, MachineGraphics, MachineNic, MachineSerial } from '@vitrine/contract'

/** A disk as the definition has it; sizes are the storage's to tell. `alias` is libvirt's name of the device while it runs. */
export interface DomainDisk extends Omit<MachineDisk, 'capacityBytes' | 'allocationBytes'> {
  readonly alias: string | null
  /** Driver options that change how the disk behaves. */
  readonly io: string | null
  /** Whether the tray of a drive is open. */
  readonly trayOpen: boolean
}

export interface DomainNic extends MachineNic {
  readonly alias: string | null
  /** The virtual network it was asked to join, also where that network hands out a bridge or device of its own. */
  readonly network: string | null
  /** Portgroup, or mode of a direct (macvtap) interface. */
  readonly sourceDetail: string | null
}

export interface DomainGraphics extends MachineGraphics {
  /** libvirt picks the port at start. */
  readonly autoPort: boolean
  /** How it listens: `address`, `network`, `socket`, `none`. */
  readonly listenKind: string
}

export interface DomainSerial extends MachineSerial {
  /** libvirt's type of its other end: pty, unix, tcp, file … */
  readonly sourceKind: string
  /** Whether `virDomainOpenConsole` can open it: qemu's driver does so for pty and unix ones, LXC's for pty ones. */
  readonly openable: boolean
}

export interface DomainChannel {
  readonly kind: string
  /** Name of the port in the guest, such as `org.qemu.guest_agent.0`. */
  readonly name: string | null
  readonly alias: string | null
  /** Whether something in the guest has it open; null where libvirt doesn't know. */
  readonly connected: boolean | null
}

export interface SecurityLabel {
  readonly model: string | null
  readonly kind: string
  readonly label: string | null
  readonly imageLabel: string | null
}

/** How the machine is booted before any disk is asked. */
export interface DomainBoot {
  /** `hvm`, `exe` (container), `xen`, `linux`. */
  readonly osType: string
  readonly arch: string
  readonly machineType: string | null
  readonly firmware: MachineDetail['firmware']
  /** libvirt picks a loader that fits when the machine starts (`<os firmware='efi'>` without a loader). */
  readonly autoFirmware: boolean
  readonly loader: string | null
  readonly nvram: string | null
  readonly kernel: string | null
  readonly initrd: string | null
  readonly commandLine: string | null
  /** First program of a container. */
  readonly init: string | null
  readonly menu: boolean
  /** Effective order: devices with an order of their own (`vda`, a MAC address, …), else the definition's kinds (`hd`, `cdrom`, `network`, `fd`). */
  readonly order: readonly string[]
}

/** What a domain's XML says, in plain values. Made by `readDomain`. */
export interface DomainDefinition {
  /** Number of the running domain; null for a stored definition. */
  readonly id: number | null
  /** kvm, qemu, lxc, test, xen, … */
  readonly virtType: string
  readonly uuid: string | null
  readonly name: string
  readonly title: string | null
  readonly description: string
  /** libosinfo's id of the guest's operating system, such as `http://debian.org/debian/12`. */
  readonly osinfoId: string | null
  /** Memory now and at most (without hot-plugged modules' slots), as `virDomainGetInfo` counts. */
  readonly memoryKiB: number
  readonly maxMemoryKiB: number
  /** Limit of hot-plugged memory; null where none can be plugged. */
  readonly hotplugLimitKiB: number | null
  readonly hugePages: boolean
  readonly vcpus: number
  readonly boot: DomainBoot
  readonly cpu: MachineDetail['cpu']
  readonly emulator: string | null
  readonly onPowerOff: string | null
  readonly onReboot: string | null
  readonly onCrash: string | null
  readonly disks: readonly DomainDisk[]
  readonly nics: readonly DomainNic[]
  readonly graphics: readonly DomainGraphics[]
  readonly serials: readonly DomainSerial[]
  readonly channels: readonly DomainChannel[]
  readonly videos: readonly string[]
  readonly otherDevices: readonly { readonly kind: string; readonly description: string }[]
  readonly securityLabels: readonly SecurityLabel[]
  /** From the channel of the guest agent; `silent` also where libvirt doesn't know whether somebody answers. */
  readonly guestAgent: 'connected' | 'silent' | 'absent'
}
