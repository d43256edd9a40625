import type { MachineDisk } from '@vitrine/contract'
import { at, attribute, child, children, integer, text } from '../document/read.ts'
import type { Element } from '../document/parse.ts'
import { endpoint, pciAddress } from './addresses.ts'
import type { DomainDisk } from './definition.ts'

const devices = ['disk', 'cdrom', 'floppy', 'lun'] as const

function deviceOf(disk: Element): MachineDisk['device'] {
  const written = attribute(disk, 'device')
  return devices.find((device) => device === written) ?? 'disk'
}

interface Source { readonly kind: MachineDisk['sourceKind']; readonly words: string | null }
const nothing: Source = { kind: 'none', words: null }

/** What one `<source>` of a disk, or of an image behind it, names. `type` is the attribute of the element around it. */
export function diskSource(type: string | null, source: Element | null): Source {
  if (source === null) return nothing
  const found = (kind: MachineDisk['sourceKind'], words: string | null): Source => (words === null ? nothing : { kind, words })
  switch (type) {
    case 'block': return found('block', attribute(source, 'dev'))
    case 'dir': return found('dir', attribute(source, 'dir'))
    case 'volume': {
      const pool = attribute(source, 'pool')
      const volume = attribute(source, 'volume')
      return found('volume', pool === null || volume === null ? null : `${pool}/${volume}`)
    }
    case 'network': {
      const protocol = attribute(source, 'protocol')
      if (protocol === null) return nothing
      const hosts = children(source, 'host').map((host) => endpoint(attribute(host, 'name') ?? attribute(host, 'socket'), attribute(host, 'port'))).filter((host) => host !== null)
      const name = attribute(source, 'name')
      return found('network', `${protocol}:${hosts.length === 0 ? '' : `//${hosts.join(',')}${name === null ? '' : '/'}`}${name ?? ''}`)
    }
    case 'nvme': {
      const address = pciAddress(child(source, 'address'))
      const namespace = attribute(source, 'namespace')
      return found('nvme', address === null ? null : `${address}${namespace === null ? '' : ` namespace ${namespace}`}`)
    }
    case 'vhostuser': return found('vhostuser', attribute(source, 'path'))
    case 'vhostvdpa': return found('vhostvdpa', attribute(source, 'dev'))
    default: return found('file', attribute(source, 'file'))
  }
}

/** The images behind a disk, nearest first. libvirt tells them for running machines and where the definition names them. */
function backingOf(disk: Element): string[] {
  const chain: string[] = []
  for (let layer = child(disk, 'backingStore'); layer !== null; layer = child(layer, 'backingStore')) {
    const { words } = diskSource(attribute(layer, 'type'), child(layer, 'source'))
    if (words !== null) chain.push(words)
  }
  return chain
}

/** Reads one `<disk>`. */
export function readDisk(disk: Element): DomainDisk {
  const target = child(disk, 'target')
  const driver = child(disk, 'driver')
  const source = diskSource(attribute(disk, 'type'), child(disk, 'source'))
  const device = deviceOf(disk)
  return {
    target: attribute(target, 'dev') ?? '',
    device,
    bus: attribute(target, 'bus'),
    source: source.words,
    sourceKind: source.kind,
    format: attribute(driver, 'type'),
    readOnly: child(disk, 'readonly') !== null || device === 'cdrom',
    shareable: child(disk, 'shareable') !== null,
    cache: attribute(driver, 'cache'),
    discard: attribute(driver, 'discard'),
    io: attribute(driver, 'io'),
    serial: text(child(disk, 'serial')),
    bootOrder: integer(attribute(child(disk, 'boot'), 'order')),
    trayOpen: attribute(target, 'tray') === 'open',
    alias: attribute(at(disk, 'alias'), 'name'),
    backing: backingOf(disk),
  }
}
