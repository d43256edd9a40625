/**
 * What a machine is doing, in the words that people read.
 *
 * libvirt has `virDomainState`; we add `saved` (shut off, with a managed save image that the next
 * start resumes from) because every action and every reader treats it differently from `off`.
 */
export const machineStates = ['running', 'paused', 'suspended', 'stopping', 'off', 'saved', 'crashed', 'unknown'] as const
export type MachineState = (typeof machineStates)[number]

/** States in which a process of the hypervisor exists for the machine. */
export const activeStates: ReadonlySet<MachineState> = new Set(['running', 'paused', 'suspended', 'stopping'])

/**
 * `virDomainState` and its reason enums, as numbered in libvirt's include/libvirt/libvirt-domain.h.
 * The reasons are our stable codes for the same facts; the words for them are the reader's language.
 */
const reasonsByState = {
  nostate: ['unknown'],
  running: [
    'unknown', 'booted', 'migrated', 'restored', 'from-snapshot', 'unpaused', 'migration-canceled', 'save-canceled',
    'woken-up', 'crashed', 'post-copy', 'post-copy-failed',
  ],
  blocked: ['unknown'],
  paused: [
    'unknown', 'by-user', 'migrating', 'saving', 'dumping', 'io-error', 'watchdog', 'from-snapshot', 'shutting-down',
    'snapshotting', 'crashed', 'starting-up', 'post-copy', 'post-copy-failed', 'api-error',
  ],
  shutdown: ['unknown', 'by-user'],
  shutoff: ['unknown', 'shut-down', 'destroyed', 'crashed', 'migrated', 'saved', 'failed', 'from-snapshot', 'daemon'],
  crashed: ['unknown', 'panicked'],
  pmsuspended: ['unknown'],
} as const

/** Why a machine is in its state: a stable code; `unknown` where libvirt doesn't say or says something newer. */
export type StateReason = (typeof reasonsByState)[keyof typeof reasonsByState][number]
export const stateReasons: readonly StateReason[] = [...new Set(Object.values(reasonsByState).flat())]

const order = ['nostate', 'running', 'blocked', 'paused', 'shutdown', 'shutoff', 'crashed', 'pmsuspended'] as const
const stateOf = {
  nostate: 'unknown',
  running: 'running',
  // Xen's "blocked on a resource" is a running machine that waits.
  blocked: 'running',
  paused: 'paused',
  shutdown: 'stopping',
  shutoff: 'off',
  crashed: 'crashed',
  pmsuspended: 'suspended',
} as const satisfies Record<(typeof order)[number], MachineState>

/**
 * Translates the pair that `virDomainGetState` returns.
 * @param state  `virDomainState`
 * @param reason the state's own reason enum
 * @param hasManagedSave whether a managed save image exists (`virDomainHasManagedSaveImage`)
 */
export function machineStateOf(state: number, reason: number, hasManagedSave: boolean): { state: MachineState; reason: StateReason } {
  const key = order[state]
  if (key === undefined) return { state: 'unknown', reason: 'unknown' }
  const mapped: MachineState = stateOf[key]
  return { state: mapped === 'off' && hasManagedSave ? 'saved' : mapped, reason: reasonsByState[key][reason] ?? 'unknown' }
}
