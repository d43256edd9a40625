/** `virDomainEventType` and its details, as numbered in libvirt's include/libvirt/libvirt-domain.h; the words are ours. */
const lifecycle = [
  ['defined', ['added', 'updated', 'renamed', 'from-snapshot']],
  ['undefined', ['removed', 'renamed']],
  ['started', ['booted', 'migrated', 'restored', 'from-snapshot', 'woken-up']],
  ['suspended', ['paused', 'migrated', 'io-error', 'watchdog', 'restored', 'from-snapshot', 'api-error', 'post-copy', 'post-copy-failed']],
  ['resumed', ['unpaused', 'migrated', 'from-snapshot', 'post-copy', 'post-copy-failed']],
  ['stopped', ['shut-down', 'destroyed', 'crashed', 'migrated', 'saved', 'failed', 'from-snapshot']],
  ['shutdown', ['finished', 'by-guest', 'by-host']],
  ['suspended-by-guest', ['memory', 'disk']],
  ['crashed', ['panicked', 'crash-loaded']],
] as const

export type LifecycleEvent = (typeof lifecycle)[number][0] | 'unknown'

/** `started/booted`; numbers that are newer than this table become `unknown`. */
export function lifecycleWords(event: number, detail: number): { event: LifecycleEvent; kind: string } {
  const [word, details] = lifecycle[event] ?? ['unknown', []]
  const inDetail: string = details[detail] ?? 'unknown'
  return { event: word, kind: `${word}/${inDetail}` }
}

/** Events after which the machine is in another state than before. */
export function entersState(event: LifecycleEvent): boolean {
  return event !== 'defined' && event !== 'undefined' && event !== 'unknown'
}
