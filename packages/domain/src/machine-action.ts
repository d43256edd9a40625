import { machineStates, type MachineState } from './machine-state.ts'
import type { Right } from './rights.ts'

/**
 * What can be done to a machine, as one table: read by the agent before it acts and by the browser to
 * switch a button off and say why.
 */
export const machineActions = [
  'start', 'shutdown', 'reboot', 'reset', 'force-off', 'pause', 'resume', 'save', 'discard-saved', 'wake-up', 'inject-nmi', 'send-key',
  'open-console', 'take-screenshot', 'set-autostart', 'set-notes',
] as const
export type MachineAction = (typeof machineActions)[number]

interface Rule {
  /** States in which libvirt accepts it. */
  readonly in: readonly MachineState[]
  readonly right: Right
  /** It ends or interrupts what the guest does: ask first, with name and uptime. */
  readonly disruptive?: true
  /** Work inside the guest is lost, not only interrupted. */
  readonly losesWork?: true
  /** Only a machine whose definition is kept has it (libvirt refuses it for transient ones). */
  readonly persistentOnly?: true
}

const running = ['running'] as const
const alive = ['running', 'paused'] as const

export const machineRules = {
  start: { in: ['off', 'saved', 'crashed'], right: 'machine.power' },
  shutdown: { in: running, right: 'machine.power', disruptive: true },
  reboot: { in: running, right: 'machine.power', disruptive: true },
  reset: { in: alive, right: 'machine.power', disruptive: true, losesWork: true },
  'force-off': { in: ['running', 'paused', 'suspended', 'stopping', 'crashed'], right: 'machine.power', disruptive: true, losesWork: true },
  pause: { in: running, right: 'machine.power' },
  resume: { in: ['paused'], right: 'machine.power' },
  save: { in: alive, right: 'machine.power', persistentOnly: true },
  'discard-saved': { in: ['saved'], right: 'machine.power', disruptive: true, losesWork: true, persistentOnly: true },
  'wake-up': { in: ['suspended'], right: 'machine.power' },
  'inject-nmi': { in: running, right: 'machine.power', disruptive: true },
  'send-key': { in: running, right: 'machine.send-key' },
  'open-console': { in: ['running', 'paused', 'suspended', 'stopping'], right: 'machine.console' },
  'take-screenshot': { in: alive, right: 'machine.console' },
  'set-autostart': { in: machineStates, right: 'machine.edit', persistentOnly: true },
  'set-notes': { in: machineStates, right: 'machine.edit' },
} as const satisfies Record<MachineAction, Rule>

/** Actions that change power or run state: what menus and the bulk bar offer. */
export const powerActions = [
  'start', 'shutdown', 'reboot', 'reset', 'force-off', 'pause', 'resume', 'save', 'discard-saved', 'wake-up', 'inject-nmi',
] as const satisfies readonly MachineAction[]
export type PowerAction = (typeof powerActions)[number]

/** Why an action is off. Exhaustive: the reader's words for each are in the catalogue. */
export type Refusal =
  | { because: 'state'; state: MachineState; allowedIn: readonly MachineState[] }
  | { because: 'right'; right: Right }
  | { because: 'transient' }
  | { because: 'host-away' }
  | { because: 'gone' }

export type Verdict = { allowed: true } | ({ allowed: false } & Refusal)

export interface ActionSubject {
  readonly state: MachineState
  readonly persistent: boolean
  /** False when the machine is known from the inventory only: its host no longer has it. */
  readonly present: boolean
  /** Whether the agent has a working connection to the host now. */
  readonly hostConnected: boolean
}

/** Decides whether `action` may be tried now by someone with `held` rights. The first obstacle in the order a person can act on wins. */
export function judge(action: MachineAction, subject: ActionSubject, held: ReadonlySet<Right>): Verdict {
  const rule: Rule = machineRules[action]
  if (!held.has(rule.right)) return { allowed: false, because: 'right', right: rule.right }
  if (!subject.present) return { allowed: false, because: 'gone' }
  if (!subject.hostConnected) return { allowed: false, because: 'host-away' }
  if (rule.persistentOnly && !subject.persistent) return { allowed: false, because: 'transient' }
  if (!rule.in.includes(subject.state)) return { allowed: false, because: 'state', state: subject.state, allowedIn: rule.in }
  return { allowed: true }
}

/** Whether the action interrupts the guest and must be confirmed. */
export function isDisruptive(action: MachineAction): boolean {
  const rule: Rule = machineRules[action]
  return rule.disruptive === true
}

/** Whether unsaved work in the guest is lost. */
export function losesWork(action: MachineAction): boolean {
  const rule: Rule = machineRules[action]
  return rule.losesWork === true
}
