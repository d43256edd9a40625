import { at, attribute, child, children, integer, text } from '../document/read.ts'
import { sizeBytes, sizeKiB } from '../document/size.ts'
import type { Element } from '../document/parse.ts'
import { endpoint, pciAddress } from './addresses.ts'
import { characterSource } from './consoles.ts'

interface Device { readonly kind: string; readonly description: string }

/** Words of a description that exist, joined by commas. Product words only, so nothing here needs translating. */
function words(...parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ')
}

function binary(bytes: number | null): string | null {
  if (bytes === null) return null
  for (const [unit, power] of [['GiB', 3], ['MiB', 2], ['KiB', 1]] as const) {
    const size = bytes / 1024 ** power
    if (size >= 1 && Number.isInteger(size)) return `${size} ${unit}`
  }
  return `${bytes} B`
}

const yes = (element: Element | null, name: string, word: string): string | null => (attribute(element, name) === 'yes' || attribute(element, name) === 'on' ? word : null)

function hostdev(device: Element): string {
  const source = child(device, 'source')
  const address = child(source, 'address')
  const kind = attribute(device, 'type') ?? attribute(device, 'mode') ?? 'unknown'
  const managed = yes(device, 'managed', 'managed')
  switch (kind) {
    case 'pci': return words(`PCI ${pciAddress(address) ?? '?'}`, managed, attribute(child(source, 'origin'), 'state'))
    case 'usb': {
      const vendor = attribute(child(source, 'vendor'), 'id')
      const product = attribute(child(source, 'product'), 'id')
      const bus = attribute(address, 'bus')
      return words(
        vendor === null || product === null ? 'USB' : `USB ${vendor.replace(/^0x/u, '')}:${product.replace(/^0x/u, '')}`,
        // With ids, libvirt adds the place where it found the device at start.
        bus === null || vendor !== null ? null : `bus ${bus} device ${attribute(address, 'device') ?? '?'}`,
        attribute(source, 'startupPolicy'),
      )
    }
    case 'mdev': return words(`mdev ${attribute(address, 'uuid') ?? '?'}`, attribute(device, 'model'), yes(device, 'display', 'display'))
    case 'scsi': return words(`SCSI ${attribute(child(source, 'adapter'), 'name') ?? attribute(source, 'protocol') ?? '?'}`, attribute(source, 'name'))
    case 'scsi_host': return words(`SCSI host ${attribute(source, 'wwpn') ?? '?'}`, attribute(device, 'model'))
    default: return words(kind, text(child(source, 'block')), text(child(source, 'char')), text(child(source, 'interface')))
  }
}

function memory(device: Element): string {
  const target = child(device, 'target')
  return words(
    attribute(device, 'model'),
    binary(sizeBytes(child(target, 'size'), 'KiB')),
    text(at(target, 'node')) === null ? null : `node ${text(at(target, 'node')) ?? ''}`,
    text(at(device, 'source', 'path')),
  )
}

function video(device: Element): string {
  const model = child(device, 'model')
  const heads = integer(attribute(model, 'heads')) ?? 1
  const vram = integer(attribute(model, 'vram'))
  const resolution = child(model, 'resolution')
  return words(
    attribute(model, 'type'),
    heads > 1 && `${heads} heads`,
    vram === null ? null : binary(vram * 1024),
    resolution === null ? null : `${attribute(resolution, 'x') ?? '?'}×${attribute(resolution, 'y') ?? '?'}`,
    yes(child(model, 'acceleration'), 'accel3d', '3D'),
  )
}

function tpm(device: Element): string {
  const backend = child(device, 'backend')
  return words(
    attribute(device, 'model'),
    attribute(backend, 'type'),
    attribute(backend, 'version') === null ? null : `TPM ${attribute(backend, 'version') ?? ''}`,
    attribute(child(backend, 'device'), 'path'),
  )
}

function rng(device: Element): string {
  const backend = child(device, 'backend')
  const rate = child(device, 'rate')
  return words(
    attribute(device, 'model'),
    text(backend) ?? attribute(backend, 'model'),
    rate === null ? null : `${attribute(rate, 'bytes') ?? '?'} B per ${attribute(rate, 'period') ?? '1000'} ms`,
  )
}

function filesystem(device: Element): string {
  const source = child(device, 'source')
  const driver = attribute(child(device, 'driver'), 'type')
  const from = ['dir', 'file', 'dev', 'name', 'socket', 'usage'].map((name) => attribute(source, name)).find((value) => value !== null) ?? '?'
  return words(
    driver ?? attribute(device, 'type'),
    `${from} → ${attribute(child(device, 'target'), 'dir') ?? '?'}`,
    child(device, 'readonly') !== null && 'read-only',
  )
}

function shmem(device: Element): string {
  return words(attribute(device, 'name'), attribute(child(device, 'model'), 'type'), binary(sizeBytes(child(device, 'size'), 'B')))
}

/** The other end of a character device, without the paths that libvirt makes up at start. */
function otherEnd(device: Element): string | null {
  const kind = attribute(device, 'type')
  return kind === 'pty' || kind === 'unix' ? kind : characterSource(device)
}

function channel(device: Element): string {
  const target = child(device, 'target')
  return words(attribute(target, 'name') ?? attribute(target, 'type'), attribute(target, 'name') !== null && attribute(target, 'type'), otherEnd(device))
}

function vsock(device: Element): string {
  const cid = child(device, 'cid')
  return words(attribute(device, 'model'), yes(cid, 'auto', 'automatic CID') ?? `CID ${attribute(cid, 'address') ?? '?'}`)
}

function redirdev(device: Element): string {
  const source = child(device, 'source')
  return words(attribute(device, 'bus'), attribute(device, 'type'), endpoint(attribute(source, 'host'), attribute(source, 'service')))
}

/** Devices whose description is more than their model and type. */
const describers: Readonly<Record<string, (device: Element) => string>> = {
  hostdev,
  memory,
  video,
  tpm,
  rng,
  filesystem,
  shmem,
  channel,
  vsock,
  redirdev,
  parallel: (device) => words(otherEnd(device)),
  input: (device) => words(attribute(device, 'type'), attribute(device, 'bus'), attribute(device, 'model'), attribute(child(device, 'source'), 'evdev') ?? attribute(child(device, 'source'), 'dev')),
  sound: (device) => words(attribute(device, 'model'), children(device, 'codec').map((codec) => attribute(codec, 'type')).join(' + ')),
  audio: (device) => words(attribute(device, 'type')),
  watchdog: (device) => words(attribute(device, 'model'), attribute(device, 'action')),
  memballoon: (device) => words(attribute(device, 'model'), yes(device, 'autodeflate', 'autodeflate'), yes(device, 'freePageReporting', 'free page reporting')),
  panic: (device) => words(attribute(device, 'model')),
  smartcard: (device) => words(attribute(device, 'mode'), attribute(device, 'type')),
  hub: (device) => words(attribute(device, 'type')),
  iommu: (device) => words(attribute(device, 'model')),
  lease: (device) => words(text(child(device, 'lockspace')), text(child(device, 'key'))),
  controller: (device) => words(attribute(device, 'type'), attribute(device, 'model'), attribute(device, 'index') === null ? null : `index ${attribute(device, 'index') ?? ''}`),
  nvram: () => '',
  crypto: (device) => words(attribute(device, 'model'), attribute(child(device, 'backend'), 'model')),
  pstore: (device) => words(attribute(device, 'backend'), text(child(device, 'path')), binary((sizeKiB(child(device, 'size')) ?? 0) * 1024)),
}

/** Devices that have a place of their own in a machine's definition. */
const elsewhere = new Set(['emulator', 'disk', 'interface', 'graphics', 'serial', 'console'])

/** The PCI controllers that libvirt adds by the dozen, as one line: `pcie-root, 14 × pcie-root-port`. */
function pciControllers(devices: Element | null): Device | null {
  const counts = new Map<string, number>()
  for (const controller of children(devices, 'controller')) {
    if (attribute(controller, 'type') !== 'pci') continue
    const model = attribute(controller, 'model') ?? 'unknown'
    counts.set(model, (counts.get(model) ?? 0) + 1)
  }
  if (counts.size === 0) return null
  return { kind: 'controller', description: `pci, ${[...counts].map(([model, count]) => (count === 1 ? model : `${count} × ${model}`)).join(', ')}` }
}

/**
 * Every device without a place of its own, in the definition's order. A description holds what the definition decides, not what
 * libvirt adds while it runs, so that the running and the stored definition describe the same device alike. PCI controllers share one line, where the
 * first of them stands.
 */
export function readOtherDevices(devices: Element | null): Device[] {
  let pci = pciControllers(devices)
  const found: Device[] = []
  for (const device of children(devices)) {
    if (elsewhere.has(device.name)) continue
    if (device.name === 'controller' && attribute(device, 'type') === 'pci') {
      if (pci !== null) found.push(pci)
      pci = null
      continue
    }
    const describe = describers[device.name]
    found.push({ kind: device.name, description: describe === undefined ? words(attribute(device, 'type'), attribute(device, 'model')) : describe(device) })
  }
  return found
}
