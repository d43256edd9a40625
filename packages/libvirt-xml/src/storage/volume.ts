import type { Volume } from '@vitrine/contract'
import { LibvirtXmlError } from '../error.ts'
import { parseDocument } from '../document/parse.ts'
import { at, attribute, child, text } from '../document/read.ts'
import { sizeBytes } from '../document/size.ts'

/** A volume's XML in plain values. Made by `readVolume`. */
export interface VolumeDefinition extends Omit<Volume, 'usedBy'> {
  readonly backingFormat: string | null
  /** Bytes that the file has, where it differs from the capacity (a qcow2 image). */
  readonly physicalBytes: number | null
}

const kinds = ['file', 'block', 'dir', 'network', 'netdir', 'ploop'] as const

/**
 * Reads a storage volume's XML.
 * @throws {LibvirtXmlError}
 */
export function readVolume(xml: string): VolumeDefinition {
  const volume = parseDocument(xml, ['volume'])
  const name = text(child(volume, 'name'))
  if (name === null) throw new LibvirtXmlError('incomplete', 'The volume has no name.')
  const written = attribute(volume, 'type')
  const path = text(at(volume, 'target', 'path'))
  return {
    key: text(child(volume, 'key')) ?? path ?? name,
    name,
    path,
    kind: kinds.find((kind) => kind === written) ?? 'file',
    format: attribute(at(volume, 'target', 'format'), 'type'),
    capacityBytes: sizeBytes(child(volume, 'capacity'), 'B') ?? 0,
    allocationBytes: sizeBytes(child(volume, 'allocation'), 'B') ?? 0,
    physicalBytes: sizeBytes(child(volume, 'physical'), 'B'),
    backing: text(at(volume, 'backingStore', 'path')),
    backingFormat: attribute(at(volume, 'backingStore', 'format'), 'type'),
  }
}
