// What Vitrine needs from the machine: how to see that it is there, and which Debian/Ubuntu package brings it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ name: string, why: string, there: () => boolean, packages: string[], otherwise?: string }} Need
 * `packages`: alternatives; the first one the distribution has is installed. `otherwise`: the next step where it has none.
 */

const searched = [...new Set([...(process.env.PATH ?? '').split(':'), '/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin', '/usr/libexec'])].filter(Boolean)

/** The full path of a program, or undefined. @param {string} name */
export const findProgram = (name) => searched.map((dir) => path.join(dir, name)).find((file) => existsSync(file))

const has = (...programs) => () => programs.some((program) => findProgram(program) !== undefined)
const hasFile = (dir, pattern) => () => existsSync(dir) && readdirSync(dir).some((name) => pattern.test(name))

/** qemu's name for this machine's processor, and Debian's package for it. */
const architectures = {
  x64: { qemu: 'x86_64', package: 'qemu-system-x86', firmware: 'ovmf' },
  arm64: { qemu: 'aarch64', package: 'qemu-system-arm', firmware: 'qemu-efi-aarch64' },
  riscv64: { qemu: 'riscv64', package: 'qemu-system-misc', firmware: undefined },
  ppc64: { qemu: 'ppc64', package: 'qemu-system-ppc', firmware: undefined },
  s390x: { qemu: 's390x', package: 'qemu-system-s390x', firmware: undefined },
}
const arch = architectures[process.arch] ?? { qemu: process.arch, package: 'qemu-system', firmware: undefined }

/** For a host whose machines Vitrine shows: this machine. @type {Need[]} */
export const hostNeeds = [
  { name: 'libvirt daemon', why: 'runs the machines', there: has('libvirtd', 'virtqemud'), packages: ['libvirt-daemon-system'] },
  { name: 'libvirt’s qemu driver', why: 'lets libvirt run qemu', there: hasQemuDriver, packages: ['libvirt-daemon-driver-qemu'] },
  { name: `qemu for ${arch.qemu}`, why: 'is the virtual machine', there: has(`qemu-system-${arch.qemu}`, 'qemu-kvm'), packages: [arch.package] },
  { name: 'qemu-img', why: 'makes and reads disk images', there: has('qemu-img'), packages: ['qemu-utils'] },
  { name: 'dnsmasq', why: 'gives addresses in libvirt’s networks', there: has('dnsmasq'), packages: ['dnsmasq-base'] },
  { name: 'iptables or nft', why: 'NAT of libvirt’s networks', there: has('iptables', 'nft'), packages: ['iptables', 'nftables'] },
  ...(arch.firmware === undefined
    ? []
    : [{ name: 'UEFI firmware', why: 'for machines that boot by UEFI', there: hasFile('/usr/share/qemu/firmware', /edk2|ovmf|aavmf/i), packages: [arch.firmware] }]),
]

/** Additional for `npm test`. @type {Need[]} */
export const testNeeds = [
  { name: 'libvirtd', why: 'is started privately for the tests', there: has('libvirtd'), packages: ['libvirt-daemon-system', 'libvirt-daemon'] },
  { name: 'virsh', why: 'acts on libvirt from outside', there: has('virsh'), packages: ['libvirt-clients'] },
  { name: 'ip', why: 'networks of test hosts', there: has('ip'), packages: ['iproute2'] },
  { name: 'package lists', why: 'the test guest is made of packages', there: hasPackageLists, packages: [] },
  { name: 'xz', why: 'unpacks kernel modules', there: has('xz'), packages: ['xz-utils'] },
  { name: 'zstd', why: 'unpacks kernels and modules', there: has('zstd'), packages: ['zstd'] },
  { name: 'lz4', why: 'unpacks kernels', there: has('lz4'), packages: ['lz4'] },
]

/** Additional for end-to-end tests. @type {Need[]} */
export const browserNeeds = [
  {
    name: 'Chromium',
    why: 'is the browser of the end-to-end tests',
    there: () => chromiumPath() !== undefined,
    packages: ['chromium', 'chromium-browser'],
    otherwise: 'Install Chrome or Chromium and name its program: CHROMIUM_PATH=/usr/bin/google-chrome npm test',
  },
]

/** The browser of the tests: `CHROMIUM_PATH`, else the distribution's. */
export function chromiumPath() {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(findProgram).find(Boolean)
}

/** Whether apt knows the packages the test guest is made of. A fresh machine has empty lists. */
function hasPackageLists() {
  if (findProgram('apt-cache') === undefined) return true // another distribution; the tests say it
  const { stdout } = spawnSync('apt-cache', ['policy', 'busybox-static'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return /Candidate: (?!\(none\))/.test(stdout ?? '')
}

/** Since libvirt 9 on Debian the driver is a package of its own; before, it is part of the daemon. */
function hasQemuDriver() {
  if (findProgram('virtqemud') !== undefined) return true
  const libraries = ['/usr/lib', '/usr/lib64', ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')) : []).map((name) => path.join('/usr/lib', name))]
  return libraries.some((dir) => existsSync(path.join(dir, 'libvirt/connection-driver/libvirt_driver_qemu.so')))
}
