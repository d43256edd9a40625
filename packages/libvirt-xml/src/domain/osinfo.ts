import { attribute, children } from '../document/read.ts'
import { isElement, type Element } from '../document/parse.ts'

/** Namespaces of libosinfo's metadata, present and past. The prefix is the writer's choice, so elements are known by what they end with. */
const namespaces = ['http://libosinfo.org/xmlns/libvirt/domain/1.0', 'http://libosinfo.org/libvirt/domain/1.0']

function declaresOsinfo(element: Element): boolean {
  return Object.entries(element.attributes).some(([name, value]) => name.startsWith('xmlns') && namespaces.includes(value))
}

/** libosinfo's id of the guest's system, from `<metadata>`. */
export function osinfoId(metadata: Element | null): string | null {
  for (const library of children(metadata)) {
    if (!declaresOsinfo(library)) continue
    for (const node of library.children) {
      if (isElement(node) && (node.name === 'os' || node.name.endsWith(':os'))) return attribute(node, 'id')
    }
  }
  return null
}

/** Names whose spelling can't be made from the id's last words. The keys are vendor/product of the id. */
const products: Readonly<Record<string, string>> = {
  'debian.org/debian': 'Debian',
  'ubuntu.com/ubuntu': 'Ubuntu',
  'fedoraproject.org/fedora': 'Fedora',
  'fedoraproject.org/coreos': 'Fedora CoreOS',
  'centos.org/centos': 'CentOS',
  'centos.org/centos-stream': 'CentOS Stream',
  'redhat.com/rhel': 'Red Hat Enterprise Linux',
  'rockylinux.org/rocky': 'Rocky Linux',
  'almalinux.org/almalinux': 'AlmaLinux',
  'oracle.com/ol': 'Oracle Linux',
  'opensuse.org/opensuse': 'openSUSE Leap',
  'opensuse.org/tumbleweed': 'openSUSE Tumbleweed',
  'suse.com/sles': 'SUSE Linux Enterprise Server',
  'suse.com/sle': 'SUSE Linux Enterprise',
  'archlinux.org/archlinux': 'Arch Linux',
  'alpinelinux.org/alpinelinux': 'Alpine Linux',
  'gentoo.org/gentoo': 'Gentoo',
  'nixos.org/nixos': 'NixOS',
  'freebsd.org/freebsd': 'FreeBSD',
  'openbsd.org/openbsd': 'OpenBSD',
  'netbsd.org/netbsd': 'NetBSD',
  'apple.com/macosx': 'macOS',
  'libosinfo.org/linux': 'Linux',
}

/** Windows' ids carry its short name: `win/2k22`, `win/11`. */
function windows(version: string): string {
  const server = /^2k(?<year>[0-9]{1,2})(?<release>r2)?$/u.exec(version)?.groups
  if (server?.['year'] !== undefined) return `Windows Server 20${server['year'].padStart(2, '0')}${server['release'] === undefined ? '' : ' R2'}`
  return `Windows ${version}`
}

/**
 * The name a person reads for one of libosinfo's ids: `Debian 12`, `Windows Server 2022`. For products that are not known
 * here, the id's own words.
 */
export function osinfoName(id: string): string {
  const parts = id.replace(/^https?:\/\//u, '').split('/').filter((part) => part !== '')
  const [vendor, product, ...rest] = parts
  if (vendor === undefined || product === undefined) return id
  const version = rest.join(' ')
  if (vendor === 'microsoft.com' && product === 'win') return windows(version)
  const name = products[`${vendor}/${product}`] ?? `${product.charAt(0).toUpperCase()}${product.slice(1)}`
  return version === '' || version === 'unknown' ? name : `${name} ${version}`
}
