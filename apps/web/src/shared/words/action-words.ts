import type { MachineAction, PowerAction } from '@vitrine/domain'

export interface ActionWords {
  /** On a button or in a menu. */
  readonly label: string
  /** While it is under way, in place of the state. */
  readonly doing: string
  /** The title of the news that it failed. */
  readonly failed: (name: string) => string
}

/**
 * How an action that interrupts the guest is asked about: it names the machine and how long it has run, says what is lost,
 * and names the milder way where there is one.
 */
export interface ConfirmWords {
  readonly title: (name: string) => string
  readonly titleMany: (count: number) => string
  readonly lost: string
  readonly lostMany: string
  /** When to take the milder action instead. */
  readonly gentler: string | null
}

/** The milder action that is offered first in the question about a harsher one. */
export const gentlerAction = {
  reset: 'reboot',
  'force-off': 'shutdown',
  'discard-saved': 'start',
} as const satisfies Partial<Record<PowerAction, PowerAction>>

export type DisruptiveAction = 'shutdown' | 'reboot' | 'reset' | 'force-off' | 'discard-saved' | 'inject-nmi'
const disruptive: ReadonlySet<MachineAction> = new Set<DisruptiveAction>(['shutdown', 'reboot', 'reset', 'force-off', 'discard-saved', 'inject-nmi'])

/** Narrows to the actions that have a question. That they are exactly the rule table's disruptive ones is tested. */
export function asksFirst(action: MachineAction): action is DisruptiveAction {
  return disruptive.has(action)
}
