/** A machine's definition, its log and what happened to it. */
export const machineLog = {
  definition: {
    title: 'Definition',
    which: 'Which definition',
    live: 'Running',
    stored: 'Stored',
    liveHint: 'What runs now, with everything that libvirt filled in.',
    storedHint: 'What the next start will use.',
    noLive: 'It is not running: only the stored definition exists.',
    noStored: 'It is transient: nothing is stored.',
    copy: 'Copy the definition',
    fromInventory: (ago: string) => `The host can’t be asked now. This is the definition as it was ${ago}.`,
    secrets: 'Passwords are left out.',
  },
  log: {
    title: 'Log of the emulator',
    follow: 'Follow',
    refresh: 'Read again',
    empty: 'The log is empty: the machine has not been started since the log was begun.',
    truncated: 'This is its end. The whole log is on the host.',
    unreadable: (path: string) => `Vitrine may not read ${path}.`,
    unreadableNext: 'Run the agent as a user who may read it, or look at it on the host.',
    region: 'End of the log',
    copy: 'Copy the log',
    problemsOnly: 'Only what went wrong',
    noProblems: 'Nothing in it looks like a problem.',
   
  },
  events: {
    title: 'Events',
    none: 'Nothing has happened to it since Vitrine’s agent was started.',
    kept: 'The last events since the agent was started, newest first.',
   
  },
}
