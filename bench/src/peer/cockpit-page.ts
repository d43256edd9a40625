/** Cockpit Machines' table, and the notice on a host without KVM that stands before it. */
export const cockpitList = { row: 'tr[data-row-id]', dismiss: 'Ignore' } as const

export const cockpitWords = { paused: 'Paused', running: 'Running' } as const

/** The element with the state of a machine of the system's libvirt. */
export const cockpitState = (machine: string): string => `[id="vm-${machine}-system-state"]`
