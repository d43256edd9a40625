import { activeStates, machineStateOf, type MachineState } from '@vitrine/domain'
import type { MachineAddress, MachineDetail } from '@vitrine/contract'
import type { Domain } from '@vitrine/libvirt'
import { readDomain, type DiskSizes } from '@vitrine/libvirt-xml'
import type { HostModel, MachineContent } from '../model.ts'
import { confinementOf, definitionParts, machineContent, noSurroundings, type DefinitionParts, type Surroundings, type Times } from './content.ts'
import { fingerprint, type MachineReading } from './reading.ts'

/** A machine with what its row is made of. */
interface Entry {
  reading: Omit<MachineReading, 'xml' | 'storedXml'>
  fingerprint: string
  parts: DefinitionParts
  confinement: MachineDetail['confinement']
  around: Surroundings
  times: Times
}

/** What events told of a machine before a reading of it began, epoch ms. */
export interface Heard {
  /** When it entered a state. */
  readonly stateAt: number
  /** When it was started, if that was told. */
  readonly startedAt: number | null
}

/** Makes rows of readings and puts them into the model. Parses a definition only when it changed. */
export class MachineBook {
  private readonly hostId: string
  private readonly model: HostModel
  private readonly entries = new Map<string, Entry>()
  private readonly heard = new Map<string, Heard>()

  constructor(hostId: string, model: HostModel) {
    this.hostId = hostId
    this.model = model
  }

  ids(): string[] {
    return [...this.entries.keys()]
  }

  /** Of its row; undefined for a machine that isn't there. */
  revision(id: string): number | undefined {
    return this.model.machines.get(id)?.revision
  }

  row(id: string): MachineContent | undefined {
    return this.model.machines.get(id)
  }

  dom(id: string): Domain | undefined {
    return this.entries.get(id)?.reading.dom
  }

  /** What was last read of it, without its definitions. */
  reading(id: string): Entry['reading'] | undefined {
    return this.entries.get(id)?.reading
  }

  fingerprint(id: string): string | undefined {
    return this.entries.get(id)?.fingerprint
  }

  isActive(id: string): boolean {
    const row = this.model.machines.get(id)
    return row !== undefined && activeStates.has(row.state)
  }

  anyActive(): boolean {
    for (const { state } of this.model.machines.values()) if (activeStates.has(state)) return true
    return false
  }

  /** Whether something in the guest holds the agent's channel open, also if it says nothing. */
  agentConnected(id: string): boolean {
    return this.entries.get(id)?.parts.guestAgent === 'connected'
  }

  /** An event told that the machine entered a state at `at`, by being started if `started`. */
  hear(id: string, at: number, started: boolean): void {
    this.heard.set(id, { stateAt: at, startedAt: started ? at : (this.heard.get(id)?.startedAt ?? null) })
  }

  /** What was heard until now, for the reading that begins: what is heard later belongs to the next one. */
  takeHeard(id: string): Heard | undefined {
    const heard = this.heard.get(id)
    this.heard.delete(id)
    return heard
  }

  /** The reading came to nothing: the next one may use what was heard. */
  giveBackHeard(id: string, heard: Heard | undefined): void {
    if (heard === undefined) return
    const later = this.heard.get(id)
    this.heard.set(id, { stateAt: later?.stateAt ?? heard.stateAt, startedAt: later?.startedAt ?? heard.startedAt })
  }

  /**
   * Takes over what was read. Returns whether the row changed.
   * @throws LibvirtXmlError when the definition can't be read
   */
  apply(reading: MachineReading, heard?: Heard): boolean {
    const id = reading.dom.uuid
    const known = this.entries.get(id)
    const print = fingerprint(reading)
    const { xml, storedXml, ...facts } = reading
    const entry: Entry = { reading: facts, fingerprint: print, ...this.definition(known, reading, print), around: this.around(known, reading), times: timesOf(known, reading, heard) }
    this.entries.set(id, entry)
    return this.put(entry)
  }

  /** Returns whether the machine was known. */
  remove(id: string): boolean {
    this.entries.delete(id)
    this.heard.delete(id)
    return this.model.machines.remove(id)
  }

  /** Replaces what one source tells of the machine's addresses. */
  setAddresses(id: string, from: MachineAddress['from'], addresses: readonly MachineAddress[]): void {
    this.change(id, (entry) => {
      const others = entry.around.addresses.filter((address) => address.from !== from)
      return addresses.length === 0 && others.length === entry.around.addresses.length ? entry : { ...entry, around: { ...entry.around, addresses: [...others, ...addresses] } }
    })
  }

  setSizes(id: string, sizes: ReadonlyMap<string, DiskSizes>): void {
    this.change(id, (entry) => ({ ...entry, around: { ...entry.around, sizes } }))
  }

  setGuestOs(id: string, guestOs: string | null): void {
    this.change(id, (entry) => ({ ...entry, around: { ...entry.around, guestOs } }))
  }

  /** Whether the guest's agent was asked and said nothing, though something holds its channel open. */
  setAgentSilent(id: string, agentSilent: boolean): void {
    this.change(id, (entry) => (entry.around.agentSilent === agentSilent ? entry : { ...entry, around: { ...entry.around, agentSilent } }))
  }

  setRunningSince(id: string, runningSince: NonNullable<MachineDetail['runningSince']>): void {
    this.change(id, (entry) => ({ ...entry, times: { ...entry.times, runningSince } }))
  }

  private definition(known: Entry | undefined, reading: MachineReading, print: string): Pick<Entry, 'parts' | 'confinement'> {
    const sameLabels = known !== undefined && known.reading.labels.length === reading.labels.length
    if (known !== undefined && known.fingerprint === print && sameLabels) return { parts: known.parts, confinement: known.confinement }
    const running = readDomain(reading.xml)
    const stored = reading.storedXml === null ? null : readDomain(reading.storedXml)
    return { parts: definitionParts(running, stored), confinement: confinementOf(running, reading.labels) }
  }

  /** Addresses and what the guest told end with the run of the machine; sizes of its disks don't. */
  private around(known: Entry | undefined, reading: MachineReading): Surroundings {
    if (known === undefined) return noSurroundings
    const sameRun = known.reading.dom.id === reading.dom.id
    return sameRun ? known.around : { ...known.around, addresses: [], agentSilent: false }
  }

  private change(id: string, change: (entry: Entry) => Entry): void {
    const entry = this.entries.get(id)
    if (entry === undefined) return
    const changed = change(entry)
    if (changed === entry) return
    this.entries.set(id, changed)
    this.put(changed)
  }

  private put(entry: Entry): boolean {
    return this.model.machines.put(machineContent(this.hostId, { ...entry.reading, xml: '', storedXml: null }, entry.parts, entry.confinement, entry.around, entry.times))
  }
}

function timesOf(known: Entry | undefined, reading: MachineReading, heard: Heard | undefined): Times {
  const now = stateOf(reading)
  const same = known !== undefined && stateOf(known.reading) === now
  const stateSince = heard?.stateAt ?? (same ? known.times.stateSince : null)
  return { stateSince, runningSince: runningSince(known, reading, heard, activeStates.has(now)) }
}

function runningSince(known: Entry | undefined, { dom }: MachineReading, heard: Heard | undefined, active: boolean): Times['runningSince'] {
  if (!active) return null
  // libvirt counts runs: the number stays the same through pause and wake-up
  const before = known?.reading.dom.id === dom.id ? known.times.runningSince : null
  if (before?.exact === true) return before
  if (heard !== undefined && heard.startedAt !== null) return { at: heard.startedAt, exact: true }
  // `resumed` comes a moment before `started`
  if (heard !== undefined && known?.reading.dom.id === -1) return { at: heard.stateAt, exact: true }
  return before ?? { at: Date.now(), exact: false }
}

function stateOf({ state, reason, managedSave }: Pick<MachineReading, 'state' | 'reason' | 'managedSave'>): MachineState {
  return machineStateOf(state, reason, managedSave).state
}
