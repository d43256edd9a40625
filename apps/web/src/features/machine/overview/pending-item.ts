import type { Words } from '../../../shared/words/catalogue.ts'
import { formatKiB } from '../../../shared/format/size.ts'

/** Parts of an item of pending changes: `memory`, `disk:vda`, `nic:52:54:…/source`. */
export function readPendingItem(item: string): { what: string; which: string | null; setting: string | null } {
  const slash = item.lastIndexOf('/')
  const path = slash === -1 ? item : item.slice(0, slash)
  const setting = slash === -1 ? null : item.slice(slash + 1)
  const colon = path.indexOf(':')
  return colon === -1 ? { what: path, which: null, setting } : { what: path.slice(0, colon), which: path.slice(colon + 1), setting }
}

const named = (list: Readonly<Record<string, string>>, key: string) => list[key] ?? key

/** The name of what is pending, in the reader's words; one that they don't know is shown as it came. */
export function pendingItemText(words: Words, item: string): string {
  const { what, which, setting } = readPendingItem(item)
  const { deviceKinds, settings, settingOf, deviceOf } = words.hardware
  if (which === null) return named(settings, what) === what ? named(deviceKinds, what) : named(settings, what)
  const device = named(deviceKinds, what)
  return setting === null ? deviceOf(device, which) : settingOf(device, which, named(settings, setting))
}

/** A value of a pending change: sizes in units, yes and no in words, the rest as libvirt has it. */
export function pendingValueText(words: Words, item: string, value: string | null): string {
  if (value === null) return words.machine.pending.absent
  if ((item === 'memory' || item === 'max-memory') && /^\d+$/.test(value)) return formatKiB(Number(value), words.locale)
  if (value === 'true') return words.common.yes
  if (value === 'false') return words.common.no
  return value
}
