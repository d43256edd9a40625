import { parseDocument, type Element } from '../document/parse.ts'
import { at, attribute, child, children, integer, isYes, text } from '../document/read.ts'

/** What machines of one emulator, architecture, machine type and kind can have (`virConnectGetDomainCapabilities`). */
export interface DomainCapabilities {
  readonly emulator: string | null
  readonly virtType: string
  readonly machineType: string | null
  readonly arch: string
  readonly maxVcpus: number | null
  /** `efi`, `bios`: what libvirt can pick firmware for by itself. */
  readonly firmwares: readonly string[]
  readonly secureBoot: boolean
  readonly cpuModes: readonly string[]
  readonly cpuModels: readonly string[]
  /** Values of an enumeration of a device: `devices.disk.bus`, `devices.tpm.model`, `devices.graphics.type`, … Devices that aren't supported have none. */
  readonly enums: ReadonlyMap<string, readonly string[]>
  /** Protection of a guest's memory from its host: `sev`, `sev-snp`, `tdx`, … */
  readonly launchSecurity: readonly string[]
}

function isSupported(element: Element | null): boolean {
  return isYes(attribute(element, 'supported'))
}

function enumsOf(prefix: string, owner: Element | null, into: Map<string, readonly string[]>): void {
  for (const each of children(owner, 'enum')) {
    const name = attribute(each, 'name')
    if (name !== null) into.set(`${prefix}.${name}`, children(each, 'value').map((value) => text(value) ?? ''))
  }
}

function launchSecurityOf(features: Element | null): string[] {
  const named = children(features).filter((feature) => ['sev', 'sgx', 's390-pv', 'tdx'].includes(feature.name) && isSupported(feature)).map((feature) => feature.name)
  const kinds = children(child(features, 'launchSecurity'), 'enum').filter((each) => attribute(each, 'name') === 'sectype').flatMap((each) => children(each, 'value').map((value) => text(value) ?? ''))
  return [...new Set([...named, ...kinds])]
}

/**
 * Reads the XML of `virConnectGetDomainCapabilities`.
 * @throws {LibvirtXmlError}
 */
export function readDomainCapabilities(xml: string): DomainCapabilities {
  const root = parseDocument(xml, ['domainCapabilities'])
  const os = child(root, 'os')
  const cpu = child(root, 'cpu')
  const modes = children(cpu, 'mode').filter(isSupported)
  const enums = new Map<string, readonly string[]>()
  enumsOf('os', os, enums)
  enumsOf('os.loader', child(os, 'loader'), enums)
  for (const device of children(child(root, 'devices')).filter(isSupported)) enumsOf(`devices.${device.name}`, device, enums)
  const custom = modes.find((mode) => attribute(mode, 'name') === 'custom') ?? null
  return {
    emulator: text(child(root, 'path')),
    virtType: text(child(root, 'domain')) ?? 'unknown',
    machineType: text(child(root, 'machine')),
    arch: text(child(root, 'arch')) ?? 'unknown',
    maxVcpus: integer(attribute(child(root, 'vcpu'), 'max')),
    firmwares: enums.get('os.firmware') ?? [],
    secureBoot: (enums.get('os.loader.secure') ?? []).includes('yes'),
    cpuModes: modes.map((mode) => attribute(mode, 'name') ?? ''),
    cpuModels: children(custom, 'model').filter((model) => attribute(model, 'usable') !== 'no').map((model) => text(model) ?? ''),
    enums,
    launchSecurity: launchSecurityOf(at(root, 'features')),
  }
}
