import type { MachineAddress } from '@vitrine/contract'

/** One address of a machine with everyone who told of it. */
export interface MergedAddress {
  readonly address: string
  readonly prefix: number | null
  readonly mac: string | null
  readonly device: string | null
  readonly from: readonly MachineAddress['from'][]
  /** Others reach the machine by it: neither loopback nor link-local. */
  readonly reachable: boolean
}

const trust = ['agent', 'lease', 'arp'] as const satisfies readonly MachineAddress['from'][]

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')
const isLinkLocal = (address: string) => /^fe[89ab]/i.test(address) || address.startsWith('169.254.')
const isIpv6 = (address: string) => address.includes(':')

/**
 * Addresses learnt from the guest's agent, the DHCP lease and the host's ARP table, each once. Details are taken from whoever
 * knows best; reachable ones first, then IPv4 before IPv6. Loopback is left out: it says nothing of a machine.
 */
export function mergeAddresses(addresses: readonly MachineAddress[]): MergedAddress[] {
  const found = new Map<string, MachineAddress[]>()
  for (const one of addresses) {
    if (isLoopback(one.address)) continue
    const key = one.address.toLowerCase()
    found.set(key, [...(found.get(key) ?? []), one])
  }
  const merged = [...found.values()].map((tellers): MergedAddress => {
    const best = [...tellers].sort((a, b) => trust.indexOf(a.from) - trust.indexOf(b.from))
    const first = <T>(read: (teller: MachineAddress) => T | null): T | null => {
      for (const teller of best) {
        const value = read(teller)
        if (value !== null) return value
      }
      return null
    }
    const address = best[0]?.address ?? ''
    return {
      address,
      prefix: first(({ prefix }) => prefix),
      mac: first(({ mac }) => mac),
      device: first(({ device }) => device),
      from: trust.filter((from) => tellers.some((teller) => teller.from === from)),
      reachable: !isLinkLocal(address),
    }
  })
  const rank = ({ address, reachable }: MergedAddress) => (reachable ? 0 : 2) + (isIpv6(address) ? 1 : 0)
  return merged.sort((a, b) => rank(a) - rank(b))
}

/** What to type to get into the machine, or null while no address is known that others reach. */
export function sshCommand(addresses: readonly MergedAddress[]): string | null {
  const best = addresses.find(({ reachable }) => reachable)
  return best === undefined ? null : `ssh ${best.address}`
}
