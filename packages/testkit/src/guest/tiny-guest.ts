import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cacheDir } from '../cache-dir.ts'
import { cpioArchive, type ArchiveEntry } from './cpio-archive.ts'
import { contentKey, dependenciesOf, isAvailable, libraryClosure, unpackPackages } from './debian-packages.ts'
import { busyboxFiles, guestFiles, guestRoot } from './guest-files.ts'
import { kernelElf } from './kernel-image.ts'
import { collectModules } from './kernel-modules.ts'
import { librariesOf } from './shared-libraries.ts'

/** A guest that boots in seconds without acceleration: what `tinyDomainXml` starts. */
export interface TinyGuest {
  /** The Linux kernel as packaged. Its start code finds the VGA text screen. */
  kernel: string
  /** The same as an ELF file: nothing to unpack, which is faster under emulation, but the screen stays empty. */
  kernelWithoutScreen: string
  initrd: string
  /** The kernel's version, as uname -r says it in the guest. */
  kernelVersion: string
}

/** Kernel packages in order of preference: Debian's and Ubuntu's for clouds, then the general ones. */
const kernelPackages = ['linux-image-cloud-amd64', 'linux-image-virtual', 'linux-image-amd64', 'linux-image-generic']

/** In the order of loading; what a kernel has built in or lacks is skipped. */
const earlyModules = ['virtio_pci', 'virtio_console', 'virtio_blk', 'virtio_net', 'button', 'evdev', 'ext4']
const lateModules = ['virtio_balloon', 'virtio_rng', 'virtio_scsi', 'ahci', 'sd_mod', 'sr_mod', 'isofs', 'pvpanic-pci', 'virtio_mem', 'virtio_input']

/**
 * The tiny guest, made of this distribution's packages (kernel, busybox-static, qemu-guest-agent) at the first call and kept
 * until they or its scripts change. Needs apt's package lists and, the first time, its server; no root.
 */
export async function tinyGuest(): Promise<TinyGuest> {
  if (process.arch !== 'x64') throw new Error(`The tiny guest is made for x86_64; this machine is ${process.arch}`)
  const cache = cacheDir('tiny-guest')
  const asked = questionKey()
  const known = path.join(cache, `${asked}.answer`)
  if (existsSync(known)) {
    const dir = path.join(cache, readFileSync(known, 'utf8'))
    if (existsSync(dir)) return guestIn(dir)
  }
  const packages = await choosePackages()
  const key = createHash('sha256').update(await contentKey(packages)).update(sourceKey()).digest('hex').slice(0, 16)
  const dir = path.join(cache, key)
  if (!existsSync(dir)) {
    const work = mkdtempSync(path.join(cache, 'making-'))
    try {
      const unpacked = path.join(work, 'unpacked')
      await unpackPackages(packages, cacheDir('packages'), unpacked)
      await build(unpacked, path.join(work, 'guest'))
      renameUnlessThere(path.join(work, 'guest'), dir)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
    removeOthers(cache)
  }
  writeFileSync(known, key)
  return guestIn(dir)
}

function guestIn(dir: string): TinyGuest {
  utimesSync(dir, new Date(), new Date())
  return { kernel: path.join(dir, 'vmlinuz'), kernelWithoutScreen: path.join(dir, 'vmlinux'), initrd: path.join(dir, 'initrd.cpio'), kernelVersion: readFileSync(path.join(dir, 'version'), 'utf8') }
}

/** The packages the guest is made of. */
async function choosePackages(): Promise<string[]> {
  for (const meta of kernelPackages) {
    if (!(await isAvailable(meta))) continue
    const kernel = (await dependenciesOf(meta)).find((name) => name.startsWith('linux-image-'))
    if (kernel === undefined) continue
    const modules = (await dependenciesOf(kernel)).filter((name) => name.startsWith('linux-modules-')) // Ubuntu's are apart
    return [kernel, ...modules, 'busybox-static', 'qemu-guest-agent', ...(await libraryClosure('qemu-guest-agent'))]
  }
  throw new Error(`apt knows none of ${kernelPackages.join(', ')}: run apt-get update, on Debian or Ubuntu`)
}

/** Changes when apt's lists or our sources change; while it is the same, apt (seconds of work) need not be asked. */
function questionKey(): string {
  const lists = '/var/lib/apt/lists'
  return createHash('sha256').update(existsSync(lists) ? String(statSync(lists).mtimeMs) : '').update(sourceKey()).digest('hex').slice(0, 16)
}

/** The files here that have no part in building the guest. */
const usersOfTheGuest = new Set(['domain-xml.ts', 'in-guest.ts', 'define-many.ts'])

/** Changes when the guest's scripts or the way it is built change. */
function sourceKey(): string {
  const hash = createHash('sha256')
  for (const dir of [guestRoot, import.meta.dirname]) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.includes('.test.') && !usersOfTheGuest.has(one.name))) {
      hash.update(entry.name).update(readFileSync(path.join(entry.parentPath, entry.name)))
    }
  }
  return hash.digest('hex')
}

async function build(unpacked: string, target: string): Promise<void> {
  const bootDir = path.join(unpacked, 'boot')
  const image = readdirSync(bootDir).find((name) => name.startsWith('vmlinuz-'))
  if (image === undefined) throw new Error('The kernel package brought no /boot/vmlinuz')
  const version = image.slice('vmlinuz-'.length)
  const busybox = firstOf(unpacked, ['bin/busybox', 'usr/bin/busybox'])
  const agent = firstOf(unpacked, ['usr/sbin/qemu-ga', 'usr/bin/qemu-ga'])
  const modulesDir = firstOf(unpacked, [`lib/modules/${version}`, `usr/lib/modules/${version}`])
  const early = await collectModules(modulesDir, earlyModules)
  const known = new Set(early.map((module) => module.fileName))
  const late = (await collectModules(modulesDir, [...earlyModules, ...lateModules])).filter((module) => !known.has(module.fileName))
  const list = (modules: typeof early): Buffer => Buffer.from(modules.map((module) => `${module.fileName}\n`).join(''))
  const libraries = await librariesOf(agent, unpacked)
  const entries: ArchiveEntry[] = [
    ...(await guestFiles(busybox)),
    ...(await busyboxFiles(busybox)),
    { kind: 'file', path: 'bin/qemu-ga', content: readFileSync(agent), mode: 0o755 },
    ...libraries.map(({ guestPath, content }) => ({ kind: 'file', path: guestPath, content, mode: 0o755 }) as const),
    ...[...early, ...late].map(({ fileName, content }) => ({ kind: 'file', path: `lib/modules/${fileName}`, content, mode: 0o644 }) as const),
    { kind: 'file', path: 'lib/modules/early', content: list(early), mode: 0o644 },
    { kind: 'file', path: 'lib/modules/late', content: list(late), mode: 0o644 },
  ]
  mkdirSync(target, { recursive: true })
  const kernel = readFileSync(path.join(bootDir, image))
  writeFileSync(path.join(target, 'vmlinuz'), kernel)
  writeFileSync(path.join(target, 'vmlinux'), await kernelElf(kernel))
  writeFileSync(path.join(target, 'initrd.cpio'), cpioArchive(withParents(entries)))
  writeFileSync(path.join(target, 'version'), version)
}

function firstOf(dir: string, candidates: readonly string[]): string {
  const found = candidates.map((candidate) => path.join(dir, candidate)).find((file) => existsSync(file))
  if (found === undefined) throw new Error(`The packages brought none of ${candidates.join(', ')}`)
  return found
}

/** An initramfs needs each directory before what is in it. */
function withParents(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const known = new Set(entries.filter((entry) => entry.kind !== 'file').map((entry) => entry.path))
  const parents = new Set<string>()
  for (const { path: file } of entries) {
    for (let dir = path.dirname(file); dir !== '.'; dir = path.dirname(dir)) if (!known.has(dir)) parents.add(dir)
  }
  const directories = [...parents].map((dir) => ({ kind: 'directory', path: dir }) as const)
  return [...directories, ...entries].sort((a, b) => Number(a.kind === 'file') - Number(b.kind === 'file') || (a.path < b.path ? -1 : 1))
}

/** Two test runs may build at the same time; the first one wins. */
function renameUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

/** What nobody used for a week goes. */
function removeOthers(cache: string): void {
  const weekMs = 7 * 24 * 3600 * 1000
  for (const name of readdirSync(cache)) {
    const full = path.join(cache, name)
    if (Date.now() - statSync(full).mtimeMs > weekMs) rmSync(full, { recursive: true, force: true })
  }
}
