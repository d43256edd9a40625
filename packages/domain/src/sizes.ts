const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const
export type SizeUnit = (typeof units)[number]

/**
 * Picks the largest binary unit in which `bytes` is at least 1, as libvirt counts sizes.
 * The number is left for the reader's locale to format.
 */
export function sizeIn(bytes: number): { value: number; unit: SizeUnit } {
  let value = bytes
  let at = 0
  while (Math.abs(value) >= 1024 && at < units.length - 1) {
    value /= 1024
    at += 1
  }
  return { value, unit: units[at] ?? 'PiB' }
}

export const bytesFromKiB = (kib: number): number => kib * 1024
