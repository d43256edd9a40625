import type { Lease } from '@vitrine/contract'
import type { CallOptions, Network, Session } from '@vitrine/libvirt'

type Wire = Awaited<ReturnType<Session['rpc']['networkGetDhcpLeases']>>['leases'][number]

/** One lease in plain values. libvirt writes 0 for one that doesn't expire, and dnsmasq a star for a host without a name. */
export function leaseOf(lease: Pick<Wire, 'mac' | 'ipaddr' | 'prefix' | 'hostname' | 'expirytime'>): Lease {
  const seconds = Number(lease.expirytime)
  return {
    mac: lease.mac?.toLowerCase() ?? null,
    address: lease.ipaddr,
    prefix: lease.prefix,
    hostname: lease.hostname === null || lease.hostname === '' || lease.hostname === '*' ? null : lease.hostname,
    expiresAt: seconds > 0 ? seconds * 1000 : null,
  }
}

/**
 * The leases that a network's own DHCP server handed out, in the order of their addresses. A network without one has none.
 * @throws LibvirtError
 */
export async function readLeases({ rpc }: Pick<Session, 'rpc'>, net: Network, options: CallOptions = {}): Promise<Lease[]> {
  const { leases } = await rpc.networkGetDhcpLeases({ net, mac: null }, { timeoutMs: 10_000, ...options })
  return leases.map(leaseOf).sort((one, other) => one.address.localeCompare(other.address, 'en', { numeric: true }))
}
