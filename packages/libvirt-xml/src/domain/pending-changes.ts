import type { MachineDetail } from '@vitrine/contract'
import type { DomainBoot, DomainDefinition, DomainDisk, DomainGraphics, DomainNic, DomainSerial } from './definition.ts'

export type PendingChange = MachineDetail['pending'][number]
type Shown = string | number | boolean | null

/**
 * What the stored definition has and the running one has not yet: what a person would want to know before the next start.
 *
 * `item` is `<what>`, or `<what>:<which>` for one of several devices, with `/<property>` where a device exists in both:
 * `memory`, `disk:vda`, `disk:vda/cache`, `nic:52:54:00:…/source`. A device that only one side has is `null` on the other.
 * Sizes are KiB. What libvirt adds at run time (aliases, ports, tap devices, labels, backing chains) is no change; nor
 * are notes and autostart, which apply at once.
 */
export function pendingChanges(running: DomainDefinition, stored: DomainDefinition): PendingChange[] {
  return [
    ...compare('', machineItems(running, stored)),
    ...compareDevices('disk', running.disks, stored.disks, (disk) => disk.target, diskItems, showDisk),
    ...compareDevices('nic', running.nics, stored.nics, (nic) => nic.mac, nicItems, showNic),
    ...compareDevices('graphics', running.graphics, stored.graphics, (graphics) => graphics.kind, graphicsItems, (graphics) => graphics.kind),
    ...compareDevices('serial', running.serials, stored.serials, serialKey, serialItems, (serial) => serial.sourceKind),
    ...compareOthers(running, stored),
  ]
}

/** Property by property, what runs and what is stored. */
type Items = Readonly<Record<string, readonly [running: Shown, stored: Shown]>>

function compare(prefix: string, items: Items): PendingChange[] {
  return Object.entries(items)
    .filter(([, [running, stored]]) => running !== stored)
    .map(([property, [running, stored]]) => ({ item: `${prefix}${property}`, running: show(running), next: show(stored) }))
}

function show(value: Shown): string | null {
  return value === null ? null : String(value)
}

/** For what libvirt fills in at start where the definition leaves it open: then nothing is pending. */
function unlessOpen(running: Shown, stored: Shown): [Shown, Shown] {
  return stored === null ? [null, null] : [running, stored]
}

/** qemu's memory comes in whole MiB: libvirt rounds up at start (`qemuDomainAlignMemorySizes`, src/qemu/qemu_domain.c). */
function memory(running: number, stored: number): [Shown, Shown] {
  return Math.ceil(running / 1024) === Math.ceil(stored / 1024) ? [null, null] : [running, stored]
}

/** A guest whose balloon was never moved has all its memory, whatever the definition asks: no start will change that. */
function balloon(running: DomainDefinition, stored: DomainDefinition): [Shown, Shown] {
  if (running.memoryKiB === running.maxMemoryKiB && stored.memoryKiB < stored.maxMemoryKiB) return [null, null]
  return memory(running.memoryKiB, stored.memoryKiB)
}

function topology({ sockets, cores, threads }: MachineDetail['cpu']): string | null {
  return sockets === null ? null : `${sockets} × ${cores ?? 1} × ${threads ?? 1}`
}

/** A running machine's `host-model` is written out as the model that it became (`virCPUUpdate`, src/cpu/cpu.c). */
function cpu(running: MachineDetail['cpu'], stored: MachineDetail['cpu']): [Shown, Shown] {
  if (stored.mode === 'host-model' && running.mode === 'custom') return [null, null]
  const words = ({ mode, model }: MachineDetail['cpu']): string | null => (mode === 'custom' ? model : mode)
  return [words(running), words(stored)]
}

/** Where libvirt picks the loader, whether that one has Secure Boot is no difference. */
function firmware(running: DomainBoot, stored: DomainBoot): [Shown, Shown] {
  const picked = stored.autoFirmware && stored.firmware === 'uefi' && running.firmware === 'uefi-secure'
  return picked ? [null, null] : [running.firmware, stored.firmware]
}

function machineItems(running: DomainDefinition, stored: DomainDefinition): Items {
  return {
    memory: balloon(running, stored),
    'max-memory': memory(running.maxMemoryKiB, stored.maxMemoryKiB),
    'huge-pages': [running.hugePages, stored.hugePages],
    vcpus: [running.vcpus, stored.vcpus],
    'max-vcpus': [running.cpu.maxVcpus, stored.cpu.maxVcpus],
    cpu: cpu(running.cpu, stored.cpu),
    'cpu-topology': [topology(running.cpu), topology(stored.cpu)],
    'machine-type': [running.boot.machineType, stored.boot.machineType],
    firmware: firmware(running.boot, stored.boot),
    loader: unlessOpen(running.boot.loader, stored.boot.loader),
    kernel: [running.boot.kernel, stored.boot.kernel],
    initrd: [running.boot.initrd, stored.boot.initrd],
    'command-line': [running.boot.commandLine, stored.boot.commandLine],
    'boot-order': [running.boot.order.join(', '), stored.boot.order.join(', ')],
    'boot-menu': [running.boot.menu, stored.boot.menu],
    emulator: unlessOpen(running.emulator, stored.emulator),
    'on-power-off': unlessOpen(running.onPowerOff, stored.onPowerOff),
    'on-reboot': unlessOpen(running.onReboot, stored.onReboot),
    'on-crash': unlessOpen(running.onCrash, stored.onCrash),
  }
}

function diskItems(running: DomainDisk, stored: DomainDisk): Items {
  return {
    device: [running.device, stored.device],
    bus: [running.bus, stored.bus],
    source: [running.source, stored.source],
    format: running.source === null || stored.source === null ? [null, null] : unlessOpen(running.format, stored.format),
    'read-only': [running.readOnly, stored.readOnly],
    shareable: [running.shareable, stored.shareable],
    // libvirt runs shared disks without a cache (`qemuDomainPrepareDiskCachemode`, src/qemu/qemu_domain.c).
    cache: stored.shareable && stored.cache === null ? [null, null] : [running.cache, stored.cache],
    discard: [running.discard, stored.discard],
    io: [running.io, stored.io],
    serial: [running.serial, stored.serial],
  }
}

function showDisk(disk: DomainDisk): string {
  return [disk.device, disk.bus, disk.source].filter((word) => word !== null).join(' ')
}

/** An interface of a network that is a host's bridge or device runs as that bridge's or device's; its network's name says whether it is the same. */
function nicItems(running: DomainNic, stored: DomainNic): Items {
  const sameNetwork = stored.kind === 'network' && running.network === stored.network
  return {
    kind: sameNetwork ? [null, null] : [running.kind, stored.kind],
    source: sameNetwork ? [null, null] : [running.source, stored.source],
    'source-detail': unlessOpen(running.sourceDetail, stored.sourceDetail),
    model: [running.model, stored.model],
    link: [running.linkUp ? 'up' : 'down', stored.linkUp ? 'up' : 'down'],
  }
}

function showNic(nic: DomainNic): string {
  return [nic.kind, nic.source, nic.model].filter((word) => word !== null).join(' ')
}

function graphicsItems(running: DomainGraphics, stored: DomainGraphics): Items {
  return {
    port: stored.autoPort && running.autoPort ? [null, null] : [running.port, stored.autoPort ? 'auto' : stored.port],
    'listen-kind': [running.listenKind, stored.listenKind],
    listen: unlessOpen(running.listen, stored.listen),
    socket: unlessOpen(running.socket, stored.socket),
    password: [running.hasPassword, stored.hasPassword],
  }
}

/** Ports of consoles are counted anew at start; ports of serial lines stay. */
function serialKey(serial: DomainSerial): string {
  return serial.kind === 'serial' ? serial.target : serial.target.split(' ', 1).join('')
}

function serialItems(running: DomainSerial, stored: DomainSerial): Items {
  return { source: [running.sourceKind, stored.sourceKind], log: [running.logPath, stored.logPath] }
}

/** Devices of one kind on both sides, told apart by a key; several of one key (two displays of a kind) by their order. */
function compareDevices<D>(
  kind: string,
  running: readonly D[],
  stored: readonly D[],
  keyOf: (device: D) => string,
  itemsOf: (running: D, stored: D) => Items,
  showOne: (device: D) => string,
): PendingChange[] {
  const now = byKey(running, keyOf)
  const next = byKey(stored, keyOf)
  const changes: PendingChange[] = []
  for (const [key, device] of now) {
    const after = next.get(key)
    if (after === undefined) changes.push({ item: `${kind}:${key}`, running: showOne(device), next: null })
    else changes.push(...compare(`${kind}:${key}/`, itemsOf(device, after)))
  }
  for (const [key, device] of next) if (!now.has(key)) changes.push({ item: `${kind}:${key}`, running: null, next: showOne(device) })
  return changes
}

function byKey<D>(devices: readonly D[], keyOf: (device: D) => string): Map<string, D> {
  const keyed = new Map<string, D>()
  for (const device of devices) {
    const key = keyOf(device)
    let unique = key
    for (let count = 2; keyed.has(unique); count += 1) unique = `${key}#${count}`
    keyed.set(unique, device)
  }
  return keyed
}

/** Other devices have no key; what stands on one side only, counted per description, was added or removed. */
function compareOthers(running: DomainDefinition, stored: DomainDefinition): PendingChange[] {
  const counts = new Map<string, { kind: string; description: string; surplus: number }>()
  const count = (devices: DomainDefinition['otherDevices'], step: 1 | -1): void => {
    for (const { kind, description } of devices) {
      if (isIncidental(kind)) continue
      const entry = counts.get(`${kind} ${description}`) ?? { kind, description, surplus: 0 }
      entry.surplus += step
      counts.set(`${kind} ${description}`, entry)
    }
  }
  count(running.otherDevices, -1)
  count(stored.otherDevices, 1)
  return [...counts.values()].filter((entry) => entry.surplus !== 0).map(({ kind, description, surplus }) => (
    { item: kind, running: surplus < 0 ? description : null, next: surplus > 0 ? description : null }
  ))
}

/** Devices that libvirt adds or fills in by itself for others. */
function isIncidental(kind: string): boolean {
  return kind === 'controller' || kind === 'hub' || kind === 'audio'
}
