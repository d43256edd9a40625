import type { MachineDetail, MachineDisk } from '@vitrine/contract'
import type { DomainDefinition, DomainDisk } from './definition.ts'
import { osinfoName } from './osinfo.ts'

type FromDefinition = 'notes' | 'arch' | 'machineType' | 'firmware' | 'bootOrder' | 'emulator' | 'cpu' | 'disks' | 'nics' | 'graphics' | 'serials' | 'otherDevices'
  | 'onPowerOff' | 'onReboot' | 'onCrash' | 'name' | 'title' | 'virtType' | 'os' | 'guestAgent' | 'consoles'

/** Sizes of a disk as block statistics tell them, in bytes. */
export interface DiskSizes { readonly capacityBytes: number | null; readonly allocationBytes: number | null }

const unknownSizes: DiskSizes = { capacityBytes: null, allocationBytes: null }

function onTheWire({ alias: _alias, io: _io, trayOpen: _tray, backing, ...disk }: DomainDisk): Omit<MachineDisk, keyof DiskSizes> {
  return { ...disk, backing: [...backing] }
}

/**
 * The parts of a machine's detail that its definition alone decides. `sizesOf` looks up what the storage tells of a disk.
 */
export function machineParts(definition: DomainDefinition, sizesOf: (disk: DomainDisk) => DiskSizes = () => unknownSizes): Pick<MachineDetail, FromDefinition> {
  return {
    name: definition.name,
    title: definition.title,
    notes: definition.description,
    virtType: definition.virtType,
    os: definition.osinfoId === null ? null : osinfoName(definition.osinfoId),
    arch: definition.boot.arch,
    machineType: definition.boot.machineType,
    firmware: definition.boot.firmware,
    bootOrder: [...definition.boot.order],
    emulator: definition.emulator,
    cpu: definition.cpu,
    disks: definition.disks.map((disk) => ({ ...onTheWire(disk), ...sizesOf(disk) })),
    nics: definition.nics.map(({ alias: _alias, network: _network, sourceDetail: _detail, ...nic }) => nic),
    graphics: definition.graphics.map(({ autoPort: _auto, listenKind: _kind, ...graphics }) => graphics),
    serials: definition.serials.map(({ sourceKind: _kind, openable: _openable, ...serial }) => serial),
    otherDevices: [...definition.otherDevices],
    onPowerOff: definition.onPowerOff,
    onReboot: definition.onReboot,
    onCrash: definition.onCrash,
    guestAgent: definition.guestAgent,
    consoles: {
      vnc: definition.graphics.some((graphics) => graphics.kind === 'vnc'),
      spice: definition.graphics.some((graphics) => graphics.kind === 'spice'),
      serials: definition.serials.filter((serial) => serial.openable).length,
    },
  }
}
