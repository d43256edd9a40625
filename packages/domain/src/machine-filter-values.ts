import type { FilterOperator, FilterValue } from './machine-filter-syntax.ts'

const sizesInKiB: Record<string, number> = { k: 1, m: 1024, g: 1024 ** 2, t: 1024 ** 3 }
const durationsInMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** `4GiB`, `4G`, `512mb` in KiB: all binary, as libvirt counts. Null when it isn't a size. */
export function parseSizeKiB(text: string): number | null {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b)?$/iu.exec(text) ?? []
  const factor = unit === undefined ? undefined : sizesInKiB[unit.toLowerCase()]
  return digits === undefined || factor === undefined ? null : Number(digits) * factor
}

/** `90s`, `30m`, `12h`, `7d`, `2w` in ms. */
export function parseDurationMs(text: string): number | null {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*([smhdw])$/iu.exec(text) ?? []
  const factor = unit === undefined ? undefined : durationsInMs[unit.toLowerCase()]
  return digits === undefined || factor === undefined ? null : Number(digits) * factor
}

/** `80`, `80%`, `1.5`. */
export function parseNumber(text: string): number | null {
  const [, digits] = /^(\d+(?:\.\d+)?)%?$/u.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

export function compares(operator: FilterOperator, left: number, right: number): boolean {
  switch (operator) {
    case ':':
    case '=':
      return left === right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

const special = /[.+^${}()|[\]\\]/gu

/**
 * A test of text, in any case. With wildcards (`*`, `?`) the whole text must fit; else it is enough that it is in it, or
 * that it starts with it.
 */
export function textTest(value: FilterValue, how: 'within' | 'start' | 'whole'): (text: string) => boolean {
  const wanted = value.text.toLowerCase()
  if (!value.quoted && /[*?]/u.test(wanted)) {
    const pattern = new RegExp(`^${wanted.replaceAll(special, String.raw`\$&`).replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su')
    return (text) => pattern.test(text.toLowerCase())
  }
  if (how === 'whole') return (text) => text.toLowerCase() === wanted
  if (how === 'start') return (text) => text.toLowerCase().startsWith(wanted)
  return (text) => text.toLowerCase().includes(wanted)
}

function ipv4(text: string): number | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  let value = 0
  for (const part of parts) {
    if (!/^\d{1,3}$/u.test(part) || Number(part) > 255) return null
    value = value * 256 + Number(part)
  }
  return value
}

/** A test for `10.0.0.0/8`; null when that isn't a network. */
export function networkTest(text: string): ((address: string) => boolean) | null {
  const [base = '', bits = ''] = text.split('/')
  const start = ipv4(base)
  if (start === null || !/^\d{1,2}$/u.test(bits) || Number(bits) > 32) return null
  const size = 2 ** (32 - Number(bits))
  const network = Math.floor(start / size)
  return (address) => {
    const value = ipv4(address)
    return value !== null && Math.floor(value / size) === network
  }
}
