import type { MachineDetail } from '@vitrine/contract'

/** A machine as an agent would tell it, for tests that need one with a given id or name. */
export function machineDetail(more: Partial<MachineDetail> & Pick<MachineDetail, 'id'>): MachineDetail {
  return {
    hostId: 'h1', revision: 1, name: `vm-${more.id.slice(0, 8)}`, title: null, state: 'off', stateReason: 'shut-down', stateSince: null, runningSince: null,
    persistent: true, autostart: false, changesPending: false, virtType: 'kvm', vcpus: 2, memoryKiB: 1_048_576, maxMemoryKiB: 1_048_576, os: null,
    addresses: [], guestAgent: 'absent', consoles: { vnc: true, spice: false, serials: 1 }, notes: '', arch: 'x86_64', machineType: 'q35', firmware: 'bios',
    bootOrder: ['hd'], emulator: null, cpu: { mode: null, model: null, sockets: null, cores: null, threads: null, maxVcpus: 2 }, disks: [], nics: [], graphics: [],
    serials: [], otherDevices: [], confinement: [], onPowerOff: null, onReboot: null, onCrash: null, pending: [], ...more,
  }
}
