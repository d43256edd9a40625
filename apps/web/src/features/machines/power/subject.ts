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

/** Those of several machines on which an action may be tried now, and why the first of the others is left out (null when none is). */
export function judgeMany<Subject extends ActionSubject>(action: MachineAction, subjects: readonly Subject[], rights: ReadonlySet<Right>): { able: readonly Subject[]; refusal: Extract<Verdict, { allowed: false }> | null } {
  const able: Subject[] = []
  let refusal: Extract<Verdict, { allowed: false }> | null = null
  for (const subject of subjects) {
    const verdict = judge(action, subject, rights)
    if (verdict.allowed) able.push(subject)
    else refusal ??= verdict
  }
  return { able, refusal }
}
