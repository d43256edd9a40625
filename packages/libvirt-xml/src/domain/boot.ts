import type { MachineDetail } from '@vitrine/contract'
import { at, attribute, child, children, integer, isYes, text } from '../document/read.ts'
import type { Element } from '../document/parse.ts'
import { pciAddress } from './addresses.ts'
import type { DomainBoot } from './definition.ts'

/** Names under which distributions ship UEFI for guests, for definitions that name a ROM file rather than ask for `efi`. */
const uefiFile = /ovmf|aavmf|edk2|qemu_efi|\buefi\b/iu

function firmwareOf(os: Element | null, osType: string, arch: string): MachineDetail['firmware'] {
  if (osType !== 'hvm') return 'none'
  const loader = child(os, 'loader')
  const isUefi = attribute(os, 'firmware') === 'efi' || attribute(loader, 'type') === 'pflash' || uefiFile.test(text(loader) ?? '')
  if (isUefi) {
    const asked = children(child(os, 'firmware'), 'feature').some((feature) => attribute(feature, 'name') === 'secure-boot' && isYes(attribute(feature, 'enabled')))
    return asked || isYes(attribute(loader, 'secure')) ? 'uefi-secure' : 'uefi'
  }
  if (text(child(os, 'kernel')) !== null) return 'direct-kernel'
  return /^(x86_64|i[3-6]86)$/u.test(arch) || attribute(os, 'firmware') === 'bios' ? 'bios' : 'none'
}

function bootName(device: Element): string {
  return attribute(child(device, 'target'), device.name === 'disk' ? 'dev' : '')
    ?? attribute(child(device, 'mac'), 'address')
    ?? pciAddress(at(device, 'source', 'address'))
    ?? device.name
}

function orderOf(os: Element | null, devices: Element | null): string[] {
  const ordered: { name: string; order: number }[] = []
  for (const device of children(devices)) {
    const order = integer(attribute(child(device, 'boot'), 'order'))
    if (order !== null) ordered.push({ name: bootName(device), order })
  }
  if (ordered.length > 0) return ordered.sort((one, other) => one.order - other.order).map((each) => each.name)
  return children(os, 'boot').map((boot) => attribute(boot, 'dev') ?? '').filter((name) => name !== '')
}

/** Reads `<os>` and the boot order that devices have of their own. */
export function readBoot(domain: Element): DomainBoot {
  const os = child(domain, 'os')
  const type = child(os, 'type')
  const osType = text(type) ?? 'hvm'
  const arch = attribute(type, 'arch') ?? 'unknown'
  return {
    osType,
    arch,
    machineType: attribute(type, 'machine'),
    firmware: firmwareOf(os, osType, arch),
    autoFirmware: attribute(os, 'firmware') !== null && text(child(os, 'loader')) === null,
    loader: text(child(os, 'loader')),
    nvram: text(child(os, 'nvram')) ?? attribute(at(os, 'nvram', 'source'), 'file'),
    kernel: text(child(os, 'kernel')),
    initrd: text(child(os, 'initrd')),
    commandLine: text(child(os, 'cmdline')),
    init: text(child(os, 'init')),
    menu: isYes(attribute(child(os, 'bootmenu'), 'enable')),
    order: orderOf(os, child(domain, 'devices')),
  }
}
