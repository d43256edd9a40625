/** Ones at the front of a dotted IPv4 mask; null for what isn't one. */
export function prefixOfMask(mask: string): number | null {
  const parts = mask.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^[0-9]{1,3}$/u.test(part) && Number(part) <= 255)) return null
  const bits = parts.map((part) => Number(part).toString(2).padStart(8, '0')).join('')
  const ones = bits.indexOf('0')
  if (ones === -1) return 32
  return bits.includes('1', ones) ? null : ones
}

/**
 * Prefix of a network address as libvirt decides it: the given prefix, the mask, else by the address's class
 * (`virSocketAddrGetIPPrefix`, src/util/virsocketaddr.c), 64 for IPv6.
 */
export function prefixOf(address: string, prefix: number | null, mask: string | null): number {
  const max = address.includes(':') ? 128 : 32
  if (prefix !== null && prefix >= 0 && prefix <= max) return prefix
  const fromMask = mask === null ? null : prefixOfMask(mask)
  if (fromMask !== null) return fromMask
  if (max === 128) return 64
  const first = Number(address.split('.')[0])
  if (first < 128) return 8
  return first < 192 ? 16 : 24
}
