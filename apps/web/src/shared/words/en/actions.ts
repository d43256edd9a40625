import type { MachineAction, MachineState, Refusal } from '@vitrine/domain'
import type { ActionWords } from '../action-words.ts'
import { states } from './states.ts'

const number = new Intl.NumberFormat('en')
const either = new Intl.ListFormat('en', { type: 'disjunction' })
const inStates = (list: readonly MachineState[]) => either.format(list.map((state) => states.inSentence[state]))

const machine: Record<MachineAction, ActionWords> = {
  start: { label: 'Start', doing: 'Starting…', failed: (name) => `Could not start ${name}` },
  shutdown: { label: 'Shut down', doing: 'Shutting down…', failed: (name) => `Could not shut down ${name}` },
  reboot: { label: 'Reboot', doing: 'Rebooting…', failed: (name) => `Could not reboot ${name}` },
  reset: { label: 'Reset', doing: 'Resetting…', failed: (name) => `Could not reset ${name}` },
  'force-off': { label: 'Force off', doing: 'Forcing off…', failed: (name) => `Could not force ${name} off` },
  pause: { label: 'Pause', doing: 'Pausing…', failed: (name) => `Could not pause ${name}` },
  resume: { label: 'Resume', doing: 'Resuming…', failed: (name) => `Could not resume ${name}` },
  save: { label: 'Save to disk', doing: 'Saving…', failed: (name) => `Could not save ${name} to disk` },
  'discard-saved': { label: 'Discard saved state', doing: 'Discarding…', failed: (name) => `Could not discard the saved state of ${name}` },
  'wake-up': { label: 'Wake up', doing: 'Waking up…', failed: (name) => `Could not wake ${name} up` },
  'inject-nmi': { label: 'Send an NMI', doing: 'Sending an NMI…', failed: (name) => `Could not send an NMI to ${name}` },
  'send-key': { label: 'Send keys', doing: 'Sending keys…', failed: (name) => `Could not send keys to ${name}` },
  'open-console': { label: 'Console', doing: 'Opening…', failed: (name) => `Could not open the console of ${name}` },
  'take-screenshot': { label: 'Screenshot', doing: 'Taking a screenshot…', failed: (name) => `Could not take a screenshot of ${name}` },
  'set-autostart': { label: 'Start with the host', doing: 'Saving…', failed: (name) => `Could not change whether ${name} starts with the host` },
  'set-notes': { label: 'Edit the notes', doing: 'Saving…', failed: (name) => `Could not save the notes of ${name}` },
}

/** Actions, and why one is off. */
export const actions = {
  machine,
  refusal: (refusal: Refusal): string => {
    switch (refusal.because) {
      case 'state':
        return `It is ${states.inSentence[refusal.state]}; this works only while it is ${inStates(refusal.allowedIn)}.`
      case 'right':
        return `You may not ${states.right[refusal.right]}. An administrator can give you that right.`
      case 'transient':
        return 'It is a transient machine: its definition isn’t kept, so libvirt doesn’t allow this.'
      case 'host-away':
        return 'Its host can’t be reached now.'
      case 'gone':
        return 'Its host no longer has it.'
    }
  },
  onSome: (label: string, able: number, all: number) => `${label} ${number.format(able)} of ${number.format(all)}`,
  refusedOfMany: (refused: number, all: number) => `Not possible now for ${number.format(refused)} of the ${number.format(all)} chosen.`,
  pendingAlready: 'Another action is still under way.',
  stillRunning: (name: string) => `${name} has not shut down`,
  stillRunningText: 'The guest got the request but still runs: it may be busy, or not listen to its power button. You can force it off; what it has not written to disk is then lost.',
}
