import { isIP } from 'node:net'
import type { MachineAddress } from '@vitrine/contract'

/** From the best to the least: the guest knows what it uses, a lease what it was given, ARP what was seen. */
const trust = ['agent', 'lease', 'arp'] as const

/** An address that nobody outside the guest could use. */
function isLocalOnly(address: string): boolean {
  const lower = address.toLowerCase()
  return lower.startsWith('127.') || lower === '::1' || /^fe[89ab]/u.test(lower) || lower === '0.0.0.0' || lower === '::'
}

/**
 * One list from what the guest's agent, the DHCP leases and the host's ARP table say (feature F5). Each address once, from
 * its best source. What the agent says of interfaces that aren't ours (bridges and tunnels inside the guest) is left out as
 * long as it also speaks of ours.
 * @param macs addresses of the machine's interfaces
 */
export function mergeAddresses(answers: readonly MachineAddress[], macs: readonly string[]): MachineAddress[] {
  const own = new Set(macs.map((mac) => mac.toLowerCase()))
  const isOwn = (answer: MachineAddress): boolean => answer.mac !== null && own.has(answer.mac.toLowerCase())
  const usable = answers.filter((answer) => isIP(answer.address) !== 0 && !isLocalOnly(answer.address))
  const ours = usable.filter(isOwn)
  const best = new Map<string, MachineAddress>()
  for (const from of trust) {
    for (const answer of ours.length > 0 ? ours : usable) {
      if (answer.from === from && !best.has(answer.address)) best.set(answer.address, { ...answer, mac: answer.mac?.toLowerCase() ?? null })
    }
  }
  return [...best.values()].sort((a, b) => position(a, macs) - position(b, macs) || isIP(a.address) - isIP(b.address) || (a.address < b.address ? -1 : 1))
}

/** Order of the machine's interfaces, then what belongs to none. */
function position(answer: MachineAddress, macs: readonly string[]): number {
  const at = macs.findIndex((mac) => mac.toLowerCase() === answer.mac)
  return at === -1 ? macs.length : at
}
