import { machineStates, stateReasons } from '@vitrine/domain'
import { z } from 'zod'

/** Where an address was learnt; the agent inside the guest knows best, then the lease, then the host's ARP table. */
export const addressSchema = z.object({
  address: z.string(),
  prefix: z.number().nullable(),
  mac: z.string().nullable(),
  /** The interface's name in the guest if the agent told it, else the host's tap device. */
  device: z.string().nullable(),
  from: z.enum(['agent', 'lease', 'arp']),
})
export type MachineAddress = z.infer<typeof addressSchema>

/** A machine as lists show it. One per libvirt domain; `id` is the domain's UUID. */
export const machineRowSchema = z.object({
  id: z.string(),
  hostId: z.string(),
  /** Grows with every change of this row within one epoch of the host model. */
  revision: z.number(),
  name: z.string(),
  title: z.string().nullable(),
  state: z.enum(machineStates),
  stateReason: z.string().refine((word) => new Set<string>(stateReasons).has(word)),
  /** When the state was entered, epoch ms; null when it was so before we looked. */
  stateSince: z.number().nullable(),
  /** When the running process was started, epoch ms. Not exact: it runs since that time at least. */
  runningSince: z.object({ at: z.number(), exact: z.boolean() }).nullable(),
  persistent: z.boolean(),
  autostart: z.boolean(),
  /** Whether the stored definition differs from what runs. */
  changesPending: z.boolean(),
  /** The emulator's kind: kvm, qemu (plain emulation), lxc, test, … */
  virtType: z.string(),
  vcpus: z.number(),
  /** Memory the machine has now. */
  memoryKiB: z.number(),
  maxMemoryKiB: z.number(),
  /** Guest operating system, as its agent or the definition's libosinfo metadata names it. */
  os: z.string().nullable(),
  addresses: z.array(addressSchema),
  /** absent: no channel for it in the definition; silent: a channel nobody answers on. */
  guestAgent: z.enum(['connected', 'silent', 'absent']),
  consoles: z.object({ vnc: z.boolean(), spice: z.boolean(), serials: z.number() }),
})
export type MachineRow = z.infer<typeof machineRowSchema>

export const diskSchema = z.object({
  target: z.string(),
  device: z.enum(['disk', 'cdrom', 'floppy', 'lun']),
  bus: z.string().nullable(),
  /** File path, block device, or `pool/volume`; null for an empty drive. */
  source: z.string().nullable(),
  sourceKind: z.enum(['file', 'block', 'dir', 'network', 'volume', 'nvme', 'vhostuser', 'vhostvdpa', 'none']),
  format: z.string().nullable(),
  readOnly: z.boolean(),
  shareable: z.boolean(),
  cache: z.string().nullable(),
  discard: z.string().nullable(),
  serial: z.string().nullable(),
  bootOrder: z.number().nullable(),
  /** Virtual size, space taken on the host, both in bytes; null when libvirt could not say. */
  capacityBytes: z.number().nullable(),
  allocationBytes: z.number().nullable(),
  backing: z.array(z.string()),
})
export type MachineDisk = z.infer<typeof diskSchema>

export const nicSchema = z.object({
  mac: z.string(),
  kind: z.string(),
  /** Network, bridge or device that it is plugged into. */
  source: z.string().nullable(),
  model: z.string().nullable(),
  /** The tap device on the host while it runs. */
  hostDevice: z.string().nullable(),
  linkUp: z.boolean(),
  bootOrder: z.number().nullable(),
})
export type MachineNic = z.infer<typeof nicSchema>

export const graphicsSchema = z.object({
  kind: z.string(),
  listen: z.string().nullable(),
  port: z.number().nullable(),
  tlsPort: z.number().nullable(),
  socket: z.string().nullable(),
  hasPassword: z.boolean(),
})
export type MachineGraphics = z.infer<typeof graphicsSchema>

export const serialSchema = z.object({
  /** Position among the machine's serials and consoles, as used to open it. */
  index: z.number(),
  kind: z.enum(['serial', 'console']),
  target: z.string(),
  /** libvirt's alias (`serial0`), known while it runs; what virDomainOpenConsole takes. */
  alias: z.string().nullable(),
  source: z.string(),
  /** Path of the file that the serial output is also logged to. */
  logPath: z.string().nullable(),
})
export type MachineSerial = z.infer<typeof serialSchema>

/** All that a machine's page shows, but for what is asked of the guest or the disk at the moment. */
export const machineDetailSchema = machineRowSchema.extend({
  /** Free text of the definition (`<description>`), shown as Markdown. */
  notes: z.string(),
  arch: z.string(),
  machineType: z.string().nullable(),
  firmware: z.enum(['bios', 'uefi', 'uefi-secure', 'direct-kernel', 'none']),
  bootOrder: z.array(z.string()),
  emulator: z.string().nullable(),
  cpu: z.object({
    mode: z.string().nullable(),
    model: z.string().nullable(),
    sockets: z.number().nullable(),
    cores: z.number().nullable(),
    threads: z.number().nullable(),
    maxVcpus: z.number(),
  }),
  disks: z.array(diskSchema),
  nics: z.array(nicSchema),
  graphics: z.array(graphicsSchema),
  serials: z.array(serialSchema),
  /** Every other device, in the definition's order: kind (sound, tpm, rng, watchdog, hostdev …) and a short description. */
  otherDevices: z.array(z.object({ kind: z.string(), description: z.string() })),
  /** Confinement of the process: the model (selinux, apparmor, dac, none), its label and whether it is enforced. */
  confinement: z.array(z.object({ model: z.string(), label: z.string().nullable(), enforced: z.boolean() })),
  onPowerOff: z.string().nullable(),
  onReboot: z.string().nullable(),
  onCrash: z.string().nullable(),
  /** Per item, what the stored definition has and the running one has not yet. Empty when nothing is pending. */
  pending: z.array(z.object({ item: z.string(), running: z.string().nullable(), next: z.string().nullable() })),
})
export type MachineDetail = z.infer<typeof machineDetailSchema>

/** Something that happened to a machine, as the agent heard it from libvirt. `kind` is libvirt's event with its detail: `started/booted`, `suspended/ioerror`, … */
export const machineEventSchema = z.object({
  at: z.number(),
  machineId: z.string(),
  name: z.string(),
  kind: z.string(),
  detail: z.string().nullable(),
})
export type MachineEvent = z.infer<typeof machineEventSchema>
