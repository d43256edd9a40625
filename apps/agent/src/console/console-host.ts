import type { Duplex, Readable } from 'node:stream'
import type { MachineDetail } from '@vitrine/contract'

/** What the consoles need to know of a machine: its running definition as the host model has it. */
export type ConsoleMachine = Pick<MachineDetail, 'id' | 'name' | 'state' | 'graphics' | 'serials'>

/** A host as its consoles need it. */
export interface ConsoleHost {
  /** The machine as the host model knows it now; undefined when the host doesn't have it. Also while libvirt is away. */
  machine(machineId: string): ConsoleMachine | undefined
  /** Whether libvirt answers now. A screen stays usable without. */
  reachable(): boolean
  /** Calls `listener` after each change of the machine or of {@link reachable}. Returns what ends it. */
  onChange(machineId: string, listener: () => void): () => void
  /** `virDomainOpenConsole` for a device alias. Rejects with libvirt's error. */
  openConsole(machineId: string, alias: string, force: boolean, signal: AbortSignal): Promise<Duplex>
  /** The VNC password of the running definition (`virDomainGetXMLDesc` with `VIR_DOMAIN_XML_SECURE`); null if it has none. */
  vncPassword(machineId: string, signal: AbortSignal): Promise<string | null>
  /** `virDomainScreenshot` of the first screen, in whatever format qemu writes. */
  screenshot(machineId: string, signal: AbortSignal): Promise<{ mimeType: string; picture: Readable }>
}

export interface ConsoleHosts {
  get(hostId: string): ConsoleHost | undefined
}
