import { attribute, child, integer } from '../document/read.ts'
import type { Element } from '../document/parse.ts'
import { endpoint, pciAddress } from './addresses.ts'
import type { DomainNic } from './definition.ts'

function sourceOf(kind: string, source: Element | null): string | null {
  switch (kind) {
    case 'network': return attribute(source, 'network')
    case 'bridge': return attribute(source, 'bridge')
    case 'direct': case 'vdpa': return attribute(source, 'dev')
    case 'internal': return attribute(source, 'name')
    case 'vhostuser': return attribute(source, 'path')
    case 'hostdev': return pciAddress(child(source, 'address'))
    case 'mcast': case 'server': case 'client': case 'udp': return endpoint(attribute(source, 'address'), attribute(source, 'port'))
    case 'user': return attribute(source, 'dev')
    default: return null
  }
}

/** Reads one `<interface>`. */
export function readNic(nic: Element): DomainNic {
  const kind = attribute(nic, 'type') ?? 'unknown'
  const source = child(nic, 'source')
  return {
    mac: (attribute(child(nic, 'mac'), 'address') ?? '').toLowerCase(),
    kind,
    source: sourceOf(kind, source),
    network: attribute(source, 'network'),
    sourceDetail: attribute(source, 'portgroup') ?? attribute(source, 'mode'),
    model: attribute(child(nic, 'model'), 'type'),
    hostDevice: attribute(child(nic, 'target'), 'dev'),
    linkUp: attribute(child(nic, 'link'), 'state') !== 'down',
    bootOrder: integer(attribute(child(nic, 'boot'), 'order')),
    alias: attribute(child(nic, 'alias'), 'name'),
  }
}
