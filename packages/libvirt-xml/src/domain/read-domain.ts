import { LibvirtXmlError } from '../error.ts'
import { parseDocument, type Element } from '../document/parse.ts'
import { at, attribute, child, children, integer, text } from '../document/read.ts'
import { sizeKiB } from '../document/size.ts'
import { readBoot } from './boot.ts'
import { guestAgentChannel, readChannel, readGraphics, readSerials } from './consoles.ts'
import { readCpu } from './cpu.ts'
import type { DomainChannel, DomainDefinition, SecurityLabel } from './definition.ts'
import { readDisk } from './disks.ts'
import { readNic } from './nics.ts'
import { osinfoId } from './osinfo.ts'
import { readOtherDevices } from './other-devices.ts'

function guestAgentOf(channels: readonly DomainChannel[]): DomainDefinition['guestAgent'] {
  const agents = channels.filter((channel) => channel.name === guestAgentChannel)
  if (agents.length === 0) return 'absent'
  return agents.some((agent) => agent.connected === true) ? 'connected' : 'silent'
}

function readSecurityLabel(label: Element): SecurityLabel {
  return {
    model: attribute(label, 'model'),
    kind: attribute(label, 'type') ?? 'dynamic',
    label: text(child(label, 'label')),
    imageLabel: text(child(label, 'imagelabel')),
  }
}

/**
 * Reads a domain's XML, live or stored, of any driver.
 * @throws {LibvirtXmlError} when it isn't one: too large, not well-formed, no name
 */
export function readDomain(xml: string): DomainDefinition {
  return domainOf(parseDocument(xml, ['domain']))
}

/** The same for a `<domain>` inside another document, such as a snapshot. */
export function domainOf(domain: Element): DomainDefinition {
  const name = text(child(domain, 'name'))
  if (name === null) throw new LibvirtXmlError('incomplete', 'The domain has no name.')
  const devices = child(domain, 'devices')
  const maxMemoryKiB = sizeKiB(child(domain, 'memory')) ?? 0
  const channels = children(devices, 'channel').map(readChannel)
  const { cpu, vcpus } = readCpu(domain)
  return {
    id: integer(attribute(domain, 'id')),
    virtType: attribute(domain, 'type') ?? 'unknown',
    uuid: text(child(domain, 'uuid'))?.toLowerCase() ?? null,
    name,
    title: text(child(domain, 'title')),
    description: child(domain, 'description')?.text ?? '',
    osinfoId: osinfoId(child(domain, 'metadata')),
    memoryKiB: sizeKiB(child(domain, 'currentMemory')) ?? maxMemoryKiB,
    maxMemoryKiB,
    hotplugLimitKiB: sizeKiB(child(domain, 'maxMemory')),
    hugePages: at(domain, 'memoryBacking', 'hugepages') !== null,
    vcpus,
    boot: readBoot(domain),
    cpu,
    emulator: text(child(devices, 'emulator')),
    onPowerOff: text(child(domain, 'on_poweroff')),
    onReboot: text(child(domain, 'on_reboot')),
    onCrash: text(child(domain, 'on_crash')),
    disks: children(devices, 'disk').map(readDisk),
    nics: children(devices, 'interface').map(readNic),
    graphics: children(devices, 'graphics').map(readGraphics),
    serials: readSerials(devices),
    channels,
    videos: children(devices, 'video').map((video) => attribute(child(video, 'model'), 'type') ?? 'unknown'),
    otherDevices: readOtherDevices(devices),
    securityLabels: children(domain, 'seclabel').map(readSecurityLabel),
    guestAgent: guestAgentOf(channels),
  }
}
