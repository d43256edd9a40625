import type { MachineContent } from './model.ts'

/** A machine that is off, for tests that need a row and not its content. */
export function machineContent(id: string, over: Partial<MachineContent> = {}): MachineContent {
  return {
    id, hostId: 'h', name: `machine-${id}`, title: null, notes: '', state: 'off', stateReason: 'unknown', stateSince: null, runningSince: null,
    persistent: true, autostart: false, changesPending: false, pending: [], virtType: 'qemu', vcpus: 1, memoryKiB: 1024, maxMemoryKiB: 1024, os: null,
    addresses: [], guestAgent: 'absent', consoles: { vnc: false, spice: false, serials: 0 }, arch: 'x86_64', machineType: null, firmware: 'bios',
    bootOrder: [], emulator: null, cpu: { mode: null, model: null, sockets: null, cores: null, threads: null, maxVcpus: 1 }, disks: [], nics: [],
    graphics: [], serials: [], otherDevices: [], confinement: [], onPowerOff: null, onReboot: null, onCrash: null,
    ...over,
  }
}
