import { attribute } from './read.ts'
import type { Element } from './parse.ts'

const powers = { k: 1, m: 2, g: 3, t: 4, p: 5, e: 6 } as const

/** Bytes in one unit as libvirt writes it (`virScaleInteger`, src/util/virutil.c): `b`, `KiB` = `k`, `KB` = 1000. Null for an unknown one. */
export function bytesIn(unit: string): number | null {
  const lower = unit.toLowerCase()
  if (lower === '' || lower === 'b' || lower === 'byte' || lower === 'bytes') return 1
  const match = /^(?<prefix>[kmgtpe])(?<base>|ib|b)$/u.exec(lower)
  const prefix = match?.groups?.['prefix']
  if (prefix === undefined) return null
  for (const [letter, power] of Object.entries(powers)) if (letter === prefix) return (match?.groups?.['base'] === 'b' ? 1000 : 1024) ** power
  return null
}

/** The size that an element holds, in bytes; what is beyond exact numbers ("unlimited") is clamped. Null without a number. */
export function sizeBytes(element: Element | null, defaultUnit: string): number | null {
  if (element === null) return null
  const written = element.text.trim()
  if (!/^[0-9]{1,20}$/u.test(written)) return null
  const unit = bytesIn(attribute(element, 'unit') ?? defaultUnit)
  if (unit === null) return null
  const bytes = Number(written) * unit
  return Number.isSafeInteger(bytes) ? bytes : Number.MAX_SAFE_INTEGER
}

/** The same in KiB, rounded up as libvirt does for memory. */
export function sizeKiB(element: Element | null, defaultUnit = 'KiB'): number | null {
  const bytes = sizeBytes(element, defaultUnit)
  return bytes === null ? null : Math.ceil(bytes / 1024)
}
