import type { MachineAction, MachineState, Refusal } from '@vitrine/domain'
import type { ActionWords, ConfirmWords, DisruptiveAction } from '../action-words.ts'
import { pluralOf } from '../plural.ts'
import { states } from './states.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')
const either = new Intl.ListFormat('en', { type: 'disjunction' })
const inStates = (list: readonly MachineState[]) => either.format(list.map((state) => states.inSentence[state]))
const many = (count: number) => plural(count, { one: '1 machine', other: `${number.format(count)} machines` })

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

const confirm: Record<DisruptiveAction, ConfirmWords> = {
  shutdown: {
    title: (name) => `Shut down ${name}?`,
    titleMany: (count) => `Shut down ${many(count)}?`,
    lost: 'The guest is asked to shut down, as by its power button. Its services stop.',
    lostMany: 'The guests are asked to shut down, as by their power buttons. Their services stop.',
    gentler: null,
  },
  reboot: {
    title: (name) => `Reboot ${name}?`,
    titleMany: (count) => `Reboot ${many(count)}?`,
    lost: 'The guest is asked to restart. Its services are away until it is up again.',
    lostMany: 'The guests are asked to restart. Their services are away until they are up again.',
    gentler: null,
  },
  reset: {
    title: (name) => `Reset ${name}?`,
    titleMany: (count) => `Reset ${many(count)}?`,
    lost: 'It restarts at once, as by a reset button. Whatever the guest has not written to disk is lost.',
    lostMany: 'They restart at once, as by a reset button. Whatever the guests have not written to disk is lost.',
    gentler: 'If the guest still answers, reboot it instead: nothing is lost.',
  },
  'force-off': {
    title: (name) => `Force ${name} off?`,
    titleMany: (count) => `Force ${many(count)} off?`,
    lost: 'It loses power at once, as if the plug was pulled. Whatever the guest has not written to disk is lost.',
    lostMany: 'They lose power at once, as if the plug was pulled. Whatever the guests have not written to disk is lost.',
    gentler: 'If the guest still answers, shut it down instead: nothing is lost.',
  },
  'discard-saved': {
    title: (name) => `Discard the saved state of ${name}?`,
    titleMany: (count) => `Discard the saved state of ${many(count)}?`,
    lost: 'The memory that was saved to disk is deleted: programs that were running, and what they had not written, are lost. The next start is a fresh boot.',
    lostMany: 'The memory that was saved to disk is deleted: programs that were running, and what they had not written, are lost. The next starts are fresh boots.',
    gentler: 'Starting it goes on exactly where it was saved.',
  },
  'inject-nmi': {
    title: (name) => `Send an NMI to ${name}?`,
    titleMany: (count) => `Send an NMI to ${many(count)}?`,
    lost: 'A non-maskable interrupt usually makes the guest’s kernel panic and write a crash dump. Use it when the guest hangs.',
    lostMany: 'A non-maskable interrupt usually makes the guests’ kernels panic and write crash dumps. Use it when the guests hang.',
    gentler: null,
  },
}

/** Actions, the questions before them, and why one is off. */
export const actions = {
  machine,
  confirm,
  ranFor: (uptime: string) => `It has been running for ${uptime}.`,
  ranAtLeast: (uptime: string) => `It has been running for at least ${uptime}.`,
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
  refusedOfMany: (refused: number, all: number) => `Not possible now for ${number.format(refused)} of the ${number.format(all)} chosen.`,
  pendingAlready: 'Another action is still under way.',
  stillRunning: (name: string) => `${name} has not shut down`,
  stillRunningText: 'The guest got the request but still runs: it may be busy, or not listen to its power button. You can force it off; what it has not written to disk is then lost.',
}
