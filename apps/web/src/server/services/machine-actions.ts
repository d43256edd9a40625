import type { ActionResult } from '@vitrine/contract'
import type { PowerAction } from '@vitrine/domain'
import type { Viewer } from './accounts.ts'

export type ShutdownMode = 'default' | 'acpi' | 'agent'

export interface PowerOrder {
  action: PowerAction
  mode: ShutdownMode
  /** Repeats of one click carry the same key and do nothing twice. */
  key: string
}

/** What people do to machines: judged, audited before and after, and told to the host's agent. Fails with a `Failure`. */
export interface MachineActions {
  power: (viewer: Viewer, id: string, order: PowerOrder) => Promise<void>
  /** The outcome of each; one that fails doesn't stop the others. */
  powerMany: (viewer: Viewer, ids: readonly string[], order: PowerOrder) => Promise<ActionResult[]>
  setAutostart: (viewer: Viewer, id: string, autostart: boolean) => Promise<void>
  setNotes: (viewer: Viewer, id: string, text: { title: string; notes: string }) => Promise<void>
  sendKey: (viewer: Viewer, id: string, press: { keys: number[]; holdMs: number }) => Promise<void>
}
