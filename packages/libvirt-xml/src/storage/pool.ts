import { LibvirtXmlError } from '../error.ts'
import { parseDocument, type Element } from '../document/parse.ts'
import { attribute, child, children, text } from '../document/read.ts'
import { sizeBytes } from '../document/size.ts'
import { endpoint } from '../domain/addresses.ts'

/** A storage pool's XML in plain values. Made by `readPool`. */
export interface PoolDefinition {
  readonly uuid: string | null
  readonly name: string
  /** dir, fs, netfs, logical, disk, iscsi, scsi, mpath, rbd, gluster, zfs, … */
  readonly type: string
  readonly capacityBytes: number
  readonly allocationBytes: number
  readonly availableBytes: number
  /** Where its volumes appear on the host; pools without a place there have none. */
  readonly path: string | null
  /** What it is made of: devices, directory, export, name; shortly. */
  readonly source: string | null
}

function sourceOf(source: Element | null): string | null {
  const hosts = children(source, 'host').map((host) => endpoint(attribute(host, 'name'), attribute(host, 'port'))).filter((host) => host !== null).join(',')
  const devices = children(source, 'device').map((device) => attribute(device, 'path')).filter((path) => path !== null)
  const place = attribute(child(source, 'dir'), 'path') ?? text(child(source, 'name')) ?? attribute(child(source, 'adapter'), 'name') ?? null
  const named = devices.length > 0 ? devices.join(', ') : place
  if (hosts === '') return named
  return named === null ? hosts : `${hosts}${named.startsWith('/') ? ':' : '/'}${named}`
}

/**
 * Reads a storage pool's XML.
 * @throws {LibvirtXmlError}
 */
export function readPool(xml: string): PoolDefinition {
  const pool = parseDocument(xml, ['pool'])
  const name = text(child(pool, 'name'))
  if (name === null) throw new LibvirtXmlError('incomplete', 'The pool has no name.')
  return {
    uuid: text(child(pool, 'uuid'))?.toLowerCase() ?? null,
    name,
    type: attribute(pool, 'type') ?? 'unknown',
    capacityBytes: sizeBytes(child(pool, 'capacity'), 'B') ?? 0,
    allocationBytes: sizeBytes(child(pool, 'allocation'), 'B') ?? 0,
    availableBytes: sizeBytes(child(pool, 'available'), 'B') ?? 0,
    path: text(child(child(pool, 'target'), 'path')),
    source: sourceOf(child(pool, 'source')),
  }
}
