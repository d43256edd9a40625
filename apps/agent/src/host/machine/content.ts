import { activeStates, machineStateOf } from '@vitrine/domain'
import type { MachineAddress, MachineDetail } from '@vitrine/contract'
import { machineParts, pendingChanges, type DiskSizes, type DomainDefinition } from '@vitrine/libvirt-xml'
import type { MachineContent } from '../model.ts'
import { mergeAddresses } from './addresses.ts'
import type { MachineReading } from './reading.ts'

/** What the two definitions say, which only changes with them. */
export type DefinitionParts = ReturnType<typeof machineParts> & Pick<MachineDetail, 'vcpus' | 'memoryKiB' | 'maxMemoryKiB' | 'changesPending' | 'pending'>

export function definitionParts(running: DomainDefinition, stored: DomainDefinition | null): DefinitionParts {
  const pending = stored === null ? [] : pendingChanges(running, stored)
  return {
    ...machineParts(running),
    vcpus: running.vcpus,
    memoryKiB: running.memoryKiB,
    maxMemoryKiB: running.maxMemoryKiB,
    changesPending: pending.length > 0,
    pending,
  }
}

/** Each label of the machine's process, with what the host's security drivers say of it. */
export function confinementOf(definition: DomainDefinition, labels: MachineReading['labels']): MachineDetail['confinement'] {
  return definition.securityLabels.flatMap(({ model, label }) =>
    model === null || label === null ? [] : [{ model, label, enforced: labels.some((found) => found.label === label && found.enforcing) }],
  )
}

/** What is learnt of a machine beside its definition, each at its own pace. */
export interface Surroundings {
  readonly addresses: readonly MachineAddress[]
  /** By disk target. */
  readonly sizes: ReadonlyMap<string, DiskSizes>
  /** The guest's own name of its system, from its agent. */
  readonly guestOs: string | null
  readonly agentSilent: boolean
}

export const noSurroundings: Surroundings = { addresses: [], sizes: new Map(), guestOs: null, agentSilent: false }

/** When things began, as far as it is known. */
export type Times = Pick<MachineDetail, 'stateSince' | 'runningSince'>

/** Puts the row of a machine together. */
export function machineContent(
  hostId: string,
  reading: MachineReading,
  parts: DefinitionParts,
  confinement: MachineDetail['confinement'],
  around: Surroundings,
  times: Times,
): MachineContent {
  const { state, reason } = machineStateOf(reading.state, reading.reason, reading.managedSave)
  const active = activeStates.has(state)
  return {
    ...parts,
    id: reading.dom.uuid,
    hostId,
    state,
    stateReason: reason,
    stateSince: times.stateSince,
    runningSince: active ? times.runningSince : null,
    persistent: reading.persistent,
    autostart: reading.autostart,
    os: around.guestOs ?? parts.os,
    disks: parts.disks.map((disk) => ({ ...disk, ...(around.sizes.get(disk.target) ?? { capacityBytes: null, allocationBytes: null }) })),
    addresses: active ? mergeAddresses(around.addresses, parts.nics.map((nic) => nic.mac)) : [],
    guestAgent: around.agentSilent && parts.guestAgent === 'connected' ? 'silent' : parts.guestAgent,
    confinement,
  }
}
