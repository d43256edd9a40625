import { machineActions, powerActions, type MachineAction } from '@vitrine/domain'
import type { Words } from '../../shared/words/catalogue.ts'

const own = ['console.open', 'session.sign-in', 'session.sign-out', 'session.revoke', 'session.revoke-others', 'account.change-password', 'account.set-up'] as const

/** Every action that the audit writes, for the filter: what is done to machines first. */
export const auditedActions: readonly string[] = [
  ...powerActions.map((action) => `machine.${action}`), 'machine.set-autostart', 'machine.set-notes', 'machine.send-key', ...own,
]

function isMachineAction(word: string): word is MachineAction {
  return machineActions.some((action) => action === word)
}

/** An audited action in the reader's words; one of a newer server as it was written. */
export function auditActionText(words: Words, action: string): string {
  const named: Readonly<Record<string, string>> = words.audit.actions
  const special = Object.hasOwn(named, action) ? named[action] : undefined
  if (special !== undefined) return special
  const [noun, verb = ''] = action.split('.')
  return noun === 'machine' && isMachineAction(verb) ? words.actions.machine[verb].label : action
}
