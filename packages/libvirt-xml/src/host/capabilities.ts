import { parseDocument, type Element } from '../document/parse.ts'
import { at, attribute, child, children, integer, text } from '../document/read.ts'
import { sizeKiB } from '../document/size.ts'

export interface NumaCell {
  readonly id: number
  readonly memoryKiB: number
  readonly cpus: readonly number[]
  /** Pages larger than the architecture's own, by size. `total` is what is reserved now. */
  readonly hugePages: readonly { readonly sizeKiB: number; readonly total: number }[]
}

export interface SecurityModel {
  readonly model: string
  readonly doi: string
  /** What a process gets by default, by kind of domain; for `dac` it is `+uid:+gid`. */
  readonly baseLabels: readonly { readonly virtType: string; readonly label: string }[]
}

export interface GuestSupport {
  readonly osType: string
  readonly arch: string
  readonly emulator: string | null
  /** Kinds of domain that the driver offers for it: `kvm`, `qemu`, `lxc`, … */
  readonly virtTypes: readonly string[]
}

/** What a driver says of its host (`virConnectGetCapabilities`). Made by `readCapabilities`. */
export interface HostCapabilities {
  readonly uuid: string | null
  readonly arch: string
  readonly cpuModel: string | null
  readonly cpuVendor: string | null
  readonly cpuFeatures: readonly string[]
  readonly pageSizesKiB: readonly number[]
  readonly topology: { readonly sockets: number; readonly dies: number; readonly cores: number; readonly threads: number } | null
  readonly cells: readonly NumaCell[]
  readonly securityModels: readonly SecurityModel[]
  readonly guests: readonly GuestSupport[]
  readonly hasIommu: boolean
}

function readCell(cell: Element): NumaCell {
  const pages = children(cell, 'pages').map((page) => ({
    sizeKiB: integer(attribute(page, 'size')) ?? 0,
    total: integer(text(page)) ?? 0,
  }))
  const smallest = Math.min(...pages.map((page) => page.sizeKiB))
  return {
    id: integer(attribute(cell, 'id')) ?? 0,
    memoryKiB: sizeKiB(child(cell, 'memory')) ?? 0,
    cpus: children(child(cell, 'cpus'), 'cpu').map((cpu) => integer(attribute(cpu, 'id'))).filter((id) => id !== null),
    hugePages: pages.filter((page) => page.sizeKiB > smallest),
  }
}

function readSecurityModel(model: Element): SecurityModel {
  return {
    model: text(child(model, 'model')) ?? '',
    doi: text(child(model, 'doi')) ?? '',
    baseLabels: children(model, 'baselabel').map((label) => ({ virtType: attribute(label, 'type') ?? '', label: text(label) ?? '' })),
  }
}

function readGuest(guest: Element): GuestSupport {
  const arch = child(guest, 'arch')
  return {
    osType: text(child(guest, 'os_type')) ?? '',
    arch: attribute(arch, 'name') ?? '',
    emulator: text(child(arch, 'emulator')),
    virtTypes: children(arch, 'domain').map((domain) => attribute(domain, 'type') ?? '').filter((type) => type !== ''),
  }
}

function readTopology(cpu: Element | null): HostCapabilities['topology'] {
  const topology = child(cpu, 'topology')
  if (topology === null) return null
  const count = (name: string): number => integer(attribute(topology, name)) ?? 1
  return { sockets: count('sockets'), dies: count('dies'), cores: count('cores'), threads: count('threads') }
}

/**
 * Reads the XML of `virConnectGetCapabilities`, of any driver.
 * @throws {LibvirtXmlError}
 */
export function readCapabilities(xml: string): HostCapabilities {
  const root = parseDocument(xml, ['capabilities'])
  const host = child(root, 'host')
  const cpu = child(host, 'cpu')
  return {
    uuid: text(child(host, 'uuid')),
    arch: text(child(cpu, 'arch')) ?? 'unknown',
    cpuModel: text(child(cpu, 'model')),
    cpuVendor: text(child(cpu, 'vendor')),
    cpuFeatures: children(cpu, 'feature').map((feature) => attribute(feature, 'name') ?? ''),
    pageSizesKiB: children(cpu, 'pages').map((page) => integer(attribute(page, 'size'))).filter((size) => size !== null),
    topology: readTopology(cpu),
    cells: children(at(host, 'topology', 'cells'), 'cell').map(readCell),
    securityModels: children(host, 'secmodel').map(readSecurityModel),
    guests: children(root, 'guest').map(readGuest),
    hasIommu: attribute(child(host, 'iommu'), 'support') === 'yes',
  }
}
