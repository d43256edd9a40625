import type { NetworkRow } from '@vitrine/contract'
import { LibvirtXmlError } from '../error.ts'
import { parseDocument, type Element } from '../document/parse.ts'
import { attribute, child, children, integer, text } from '../document/read.ts'
import { prefixOf } from './prefix.ts'

/** A virtual network's XML in plain values. Made by `readNetwork`. */
export interface NetworkDefinition extends Pick<NetworkRow, 'name' | 'forward' | 'bridge' | 'addresses' | 'dhcp' | 'domain'> {
  readonly uuid: string | null
  /** Devices of the host that it forwards through. */
  readonly forwardDevices: readonly string[]
  readonly mtu: number | null
  readonly portGroups: readonly string[]
  /** Fixed leases of its DHCP server. */
  readonly staticHosts: readonly { readonly mac: string | null; readonly name: string | null; readonly address: string | null }[]
}

/** Without `<forward>` a network reaches only its host; `<forward>` without a mode means NAT. */
function forwardOf(forward: Element | null): string {
  return forward === null ? 'isolated' : attribute(forward, 'mode') ?? 'nat'
}

function addressOf(ip: Element): NetworkRow['addresses'][number] | null {
  const address = attribute(ip, 'address')
  if (address === null) return null
  const family = attribute(ip, 'family') === 'ipv6' || address.includes(':') ? 'ipv6' : 'ipv4'
  return { family, address, prefix: prefixOf(address, integer(attribute(ip, 'prefix')), attribute(ip, 'netmask')) }
}

/**
 * Reads a network's XML.
 * @throws {LibvirtXmlError}
 */
export function readNetwork(xml: string): NetworkDefinition {
  const network = parseDocument(xml, ['network'])
  const name = text(child(network, 'name'))
  if (name === null) throw new LibvirtXmlError('incomplete', 'The network has no name.')
  const forward = child(network, 'forward')
  const ips = children(network, 'ip')
  const servers = ips.flatMap((ip) => children(ip, 'dhcp'))
  return {
    uuid: text(child(network, 'uuid'))?.toLowerCase() ?? null,
    name,
    forward: forwardOf(forward),
    forwardDevices: children(forward, 'interface').map((device) => attribute(device, 'dev')).filter((device) => device !== null),
    bridge: attribute(child(network, 'bridge'), 'name'),
    addresses: ips.map(addressOf).filter((address) => address !== null),
    dhcp: servers.flatMap((dhcp) => children(dhcp, 'range')).map((range) => ({ start: attribute(range, 'start') ?? '', end: attribute(range, 'end') ?? '' })),
    staticHosts: servers.flatMap((dhcp) => children(dhcp, 'host')).map((host) => ({ mac: attribute(host, 'mac')?.toLowerCase() ?? null, name: attribute(host, 'name'), address: attribute(host, 'ip') })),
    domain: attribute(child(network, 'domain'), 'name'),
    mtu: integer(attribute(child(network, 'mtu'), 'size')),
    portGroups: children(network, 'portgroup').map((group) => attribute(group, 'name') ?? '').filter((group) => group !== ''),
  }
}
