import { isIPv6 } from 'node:net'

/**
 * An address as it is kept: without the prefix of IPv4 on an IPv6 socket, and without the port that some proxies write behind it, which
 * would make every connection somebody else.
 */
export function clientAddress(text: string): string {
  const bare = /^\[(?<v6>[^\]]+)\](?::\d+)?$/u.exec(text)?.groups?.['v6'] ?? /^(?<v4>[\d.]+):\d+$/u.exec(text)?.groups?.['v4'] ?? text
  return bare.replace(/^::ffff:(?=[\d.]+$)/iu, '').slice(0, 64)
}

/** What attempts are counted by: an IPv6 host has a network of 2^64 addresses for itself (RFC 6177), and could make each attempt from another. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1)
  if (!isIPv6(plain)) return address
  // Through URL: it writes every address in its one short form (RFC 5952), IPv4 parts in hexadecimal.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}
