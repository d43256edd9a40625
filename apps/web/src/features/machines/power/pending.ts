import type { PowerAction } from '@vitrine/domain'

/** What of a machine tells whether an action has taken effect. */
export interface Before {
  readonly state: string
  readonly stateSince: number | null
  readonly runningSince: { readonly at: number } | null
}

export interface Pending {
  readonly action: PowerAction
  /** Names this click; an answer to an older one changes nothing. */
  readonly key: string
  readonly before: Before
}

/**
 * Actions that were clicked and whose event has not arrived: in place of the state the row says "starting…". That the event
 * has arrived is seen from the row itself, so an event may come before or after the answer.
 */
export function createPendingActions() {
  const byMachine = new Map<string, Pending>()
  const readers = new Set<() => void>()
  const tell = () => {
    for (const reader of readers) reader()
  }
  return {
    begin(machineId: string, pending: Pending) {
      byMachine.set(machineId, pending)
      tell()
    },
    /** Forgets a click; only the newest one. */
    end(machineId: string, key: string) {
      if (byMachine.get(machineId)?.key !== key) return
      byMachine.delete(machineId)
      tell()
    },
    of: (machineId: string): Pending | undefined => byMachine.get(machineId),
    subscribe(reader: () => void) {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
  }
}

/** Whether the machine is still as it was at the click. */
export function isUnchanged(pending: Pending, now: Before): boolean {
  const { before } = pending
  return before.state === now.state && before.stateSince === now.stateSince && before.runningSince?.at === now.runningSince?.at
}

/** The action that the row should speak of, if any. */
export function pendingOf(pending: Pending | undefined, row: Before): PowerAction | null {
  return pending !== undefined && isUnchanged(pending, row) ? pending.action : null
}

/** Actions whose answer is all there is: the machine's state stays what it was. */
const endsWithAnswer: ReadonlySet<PowerAction> = new Set<PowerAction>(['reboot', 'reset', 'inject-nmi', 'discard-saved'])

/**
 * How long after libvirt's "accepted" the state may take to change before the row stops saying so, in ms.
 * A guest that ignores its power button never does.
 */
export function settlesWithinMs(action: PowerAction): number {
  if (endsWithAnswer.has(action)) return 0
  return action === 'shutdown' ? 90_000 : 10_000
}
