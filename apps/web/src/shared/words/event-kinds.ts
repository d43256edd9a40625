/** What the agent tells to have happened to a machine: libvirt's events by our names. Each language has words for every one. */
export const eventKinds = [
  'defined/added', 'defined/updated', 'defined/renamed', 'defined/from-snapshot', 'undefined/removed', 'undefined/renamed',
  'started/booted', 'started/migrated', 'started/restored', 'started/from-snapshot', 'started/woken-up',
  'suspended/paused', 'suspended/migrated', 'suspended/io-error', 'suspended/watchdog', 'suspended/restored', 'suspended/from-snapshot', 'suspended/api-error', 'suspended/post-copy', 'suspended/post-copy-failed',
  'resumed/unpaused', 'resumed/migrated', 'resumed/from-snapshot', 'resumed/post-copy', 'resumed/post-copy-failed',
  'stopped/shut-down', 'stopped/destroyed', 'stopped/crashed', 'stopped/migrated', 'stopped/saved', 'stopped/failed', 'stopped/from-snapshot',
  'shutdown/finished', 'shutdown/by-guest', 'shutdown/by-host', 'suspended-by-guest/memory', 'suspended-by-guest/disk', 'crashed/panicked', 'crashed/crash-loaded',
  'rebooted', 'woken-up', 'watchdog', 'io-error', 'io-error/enospc', 'control-error',
  'block-job/completed', 'block-job/failed', 'block-job/canceled', 'block-job/ready', 'block-threshold', 'disk-changed', 'tray/opened', 'tray/closed',
  'device-added', 'device-removed', 'device-removal-failed', 'guest-agent/connected', 'guest-agent/disconnected', 'definition-changed', 'memory-failure',
  'screen/connected', 'screen/signed-in', 'screen/disconnected',
] as const
export type EventKind = (typeof eventKinds)[number]

function isEventKind(word: string): word is EventKind {
  return eventKinds.some((kind) => kind === word)
}

/** Words for a kind: its own, else those of its event without the detail, else the kind as it came from a newer agent. */
export function eventText(words: Readonly<Record<EventKind, string>>, kind: string): string {
  const event = kind.split('/')[0] ?? kind
  return isEventKind(kind) ? words[kind] : isEventKind(event) ? words[event] : kind
}
