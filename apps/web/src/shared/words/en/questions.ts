import type { ConfirmWords, DisruptiveAction } from '../action-words.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')
const many = (count: number) => plural(count, { one: '1 machine', other: `${number.format(count)} machines` })

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

/** What is asked before an action that interrupts guests. */
export const questions = {
  confirm,
  ranFor: (uptime: string) => `It has been running for ${uptime}.`,
  ranAtLeast: (uptime: string) => `It has been running for at least ${uptime}.`,
}
