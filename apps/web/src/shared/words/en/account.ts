import { pluralOf } from '../plural.ts'

const plural = pluralOf('en')
const number = new Intl.NumberFormat('en')

/** The reader's own account. */
export const account = {
  title: 'Account',
  profile: { title: 'You', name: 'Name', email: 'Email', role: 'Role', may: 'You may' },
  preferences: { title: 'Look and language', hint: 'Kept in this browser.' },
  password: {
    title: 'Password',
    form: 'Change the password',
    current: 'Current password',
    next: 'New password',
    again: 'New password, once more',
    differs: 'The two are not the same.',
    submit: 'Change the password',
    changed: 'Your password is changed. Your other sessions were ended.',
    needed: 'Fill in all three fields.',
    show: 'Show what I type',
  },
  strength: {
    'too-short': (missing: number) => plural(missing, { one: 'One more character is needed.', other: `${number.format(missing)} more characters are needed.` }),
    'too-long': (most: number) => `At most ${number.format(most)} characters.`,
    refused: { repeats: 'It is the same few characters again and again.', personal: 'It is only your name or address.' },
    weak: {
      common: 'Weak: it is built on a word that is tried first.',
      sequence: 'Weak: its characters only follow one another.',
      personal: 'Weak: it holds your name or address.',
    },
    fair: 'Fair. A few words more would make it strong.',
    strong: 'Strong.',
    hint: (least: number) => `At least ${number.format(least)} characters. Several words that don’t belong together are easy to keep and hard to guess.`,
  },
  sessions: {
    title: 'Where you are signed in',
    device: 'Device',
    address: 'Address',
    seen: 'Last seen',
    since: 'Signed in',
    here: 'this one',
    on: (browser: string, system: string) => `${browser} on ${system}`,
    unknownDevice: 'Unknown device',
    revoke: 'End',
    revokeLabel: (device: string) => `End the session of ${device}`,
    revokeOthers: 'End all others',
    onlyThis: 'You are signed in only here.',
    ended: (count: number) => plural(count, { one: 'One session was ended.', other: `${number.format(count)} sessions were ended.` }),
    revokeFailed: 'The session could not be ended',
  },
}
