import { attribute } from '../document/read.ts'
import type { Element } from '../document/parse.ts'

function hex(element: Element, name: string, digits: number): string {
  const value = Number(attribute(element, name) ?? 0)
  return (Number.isSafeInteger(value) && value >= 0 ? value : 0).toString(16).padStart(digits, '0')
}

/** A PCI `<address>` as lspci writes it: `0000:65:00.0`. */
export function pciAddress(address: Element | null): string | null {
  if (address === null) return null
  return `${hex(address, 'domain', 4)}:${hex(address, 'bus', 2)}:${hex(address, 'slot', 2)}.${hex(address, 'function', 1)}`
}

/** `host:port` with an IPv6 address in brackets; what is missing is left out. */
export function endpoint(host: string | null, port: string | null): string | null {
  const shown = host !== null && host.includes(':') ? `[${host}]` : host
  if (shown === null) return port === null ? null : `:${port}`
  return port === null ? shown : `${shown}:${port}`
}
