import { judge, type ActionSubject, type MachineAction, type Right, type Verdict } from '@vitrine/domain'
import type { HostSummary, MachineRow } from '@vitrine/contract'

/** What must be known of a machine to act on it. A row has all but the host's connection and whether it is present. */
export interface PowerSubject extends Pick<MachineRow, 'id' | 'hostId' | 'name' | 'state' | 'stateSince' | 'runningSince' | 'persistent'> {
  readonly present: boolean
  readonly hostConnected: boolean
}

/** A row of the list as something to act on. */
export function subjectOf(row: MachineRow, host: HostSummary | undefined, present = true): PowerSubject {
  return { ...row, present, hostConnected: host?.connection.phase === 'open' }
}

/** Whether an action may be tried on all of several machines; else how many stand in the way, and the reason if they share it. */
export function judgeMany(action: MachineAction, subjects: readonly ActionSubject[], rights: ReadonlySet<Right>): { allowed: true } | { allowed: false; refused: number; first: Extract<Verdict, { allowed: false }> } {
  const refusals = subjects.map((subject) => judge(action, subject, rights)).filter((verdict) => !verdict.allowed)
  const [first] = refusals
  return first === undefined ? { allowed: true } : { allowed: false, refused: refusals.length, first }
}
