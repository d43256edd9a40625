import type { MachineAddress } from '@vitrine/contract'

/** How useful an address is to a person: those that can be reached from elsewhere first, IPv4 before IPv6. */
function rank({ address }: MachineAddress): number {
  if (address.startsWith('127.') || address === '::1') return 4
  if (/^fe80:/iu.test(address) || address.startsWith('169.254.')) return 3
  return address.includes(':') ? 2 : 1
}

/** The addresses, the most useful first, without loopback ones. */
export function usefulAddresses(addresses: readonly MachineAddress[]): MachineAddress[] {
  return addresses.filter((address) => rank(address) < 4).sort((a, b) => rank(a) - rank(b))
}
