import { access, constants, readFile, readdir, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseUri } from '@vitrine/libvirt'
import type { KvmDevice, KvmLook } from './acceleration.ts'

/**
 * Whether the host behind a connection is the very machine the agent runs on: a unix socket, and a daemon that calls its
 * host by our name. A socket alone proves nothing: it may be forwarded, or mounted into a container.
 */
export function isThisMachine(uri: string, hostname: string): boolean {
  const first = (name: string): string => name.toLowerCase().split('.', 1).join('')
  return parseUri(uri).transport === 'unix' && first(hostname) === first(os.hostname())
}

/** What only the machine itself tells of itself. */
export interface LocalFacts {
  readonly bootedAt: number | null
  readonly operatingSystem: string | null
  readonly kernel: string
  /** The processor's own name of itself. */
  readonly cpuModel: string | null
}

/** `PRETTY_NAME` of os-release, without the quotes of its shell syntax (os-release(5)). */
export function prettyName(osRelease: string): string | null {
  const written = /^PRETTY_NAME=(.*)$/mu.exec(osRelease)?.[1]?.trim()
  if (written === undefined) return null
  const bare = /^(["'])(.*)\1$/u.exec(written)?.[2] ?? written
  return bare.replaceAll(/\\(["'$`\\])/gu, '$1') || null
}

/** Boot time of /proc/stat, epoch ms. */
export function bootedAt(stat: string): number | null {
  const seconds = /^btime ([0-9]+)$/mu.exec(stat)?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

/** The first processor's name in /proc/cpuinfo. */
export function processorName(cpuinfo: string): string | null {
  return /^(?:model name|cpu|Processor)\s*:\s*(.+)$/mu.exec(cpuinfo)?.[1]?.trim() ?? null
}

/** vmx or svm, if the processor has one of them (x86 only). */
export function virtualizationFlag(cpuinfo: string): 'vmx' | 'svm' | null {
  const flags = new Set(/^flags\s*:\s*(.*)$/mu.exec(cpuinfo)?.[1]?.split(' '))
  if (flags.has('vmx')) return 'vmx'
  return flags.has('svm') ? 'svm' : null
}

async function readOr(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => '')
}

/** Reads what this machine tells of itself. Needs no rights. */
export async function readLocalFacts(root = '/'): Promise<LocalFacts> {
  const [stat, release, fallback, cpuinfo] = await Promise.all(['proc/stat', 'etc/os-release', 'usr/lib/os-release', 'proc/cpuinfo'].map((file) => readOr(path.join(root, file))))
  return { bootedAt: bootedAt(stat ?? ''), operatingSystem: prettyName(release ?? '') ?? prettyName(fallback ?? ''), kernel: os.release(), cpuModel: processorName(cpuinfo ?? '') }
}

async function lookAtDevice(file: string): Promise<KvmDevice | null> {
  try {
    const { mode, uid, gid } = await stat(file)
    const opens = await access(file, constants.R_OK | constants.W_OK).then(() => true, () => false)
    return { path: '/dev/kvm', mode: mode & 0o7777, uid, gid, opensForUs: opens }
  } catch {
    return null
  }
}

/** Names of a user's groups: its own, and those that list it. */
export function groupsOf(uid: number, passwd: string, group: string): { user: string | null; gids: number[] } {
  const account = passwd.split('\n').map((line) => line.split(':')).find((fields) => fields[2] === String(uid))
  const user = account?.[0] ?? null
  const own = account?.[3] === undefined ? [] : [Number(account[3])]
  const listed = group.split('\n').map((line) => line.split(':')).filter((fields) => user !== null && fields[3]?.split(',').includes(user) === true).map((fields) => Number(fields[2]))
  return { user, gids: [...new Set([...own, ...listed])] }
}

/** Looks at what KVM needs on this machine: the processor's flag, the device and its mode, the modules. Opens nothing. */
export async function lookAtKvm(root = '/'): Promise<KvmLook> {
  const [cpuinfo, modules, device, passwd, group] = await Promise.all([
    readOr(path.join(root, 'proc/cpuinfo')),
    readdir(path.join(root, 'sys/module')).catch(() => []),
    lookAtDevice(path.join(root, 'dev/kvm')),
    readOr(path.join(root, 'etc/passwd')),
    readOr(path.join(root, 'etc/group')),
  ])
  return {
    cpuFlag: virtualizationFlag(cpuinfo),
    isGuest: /^flags\s*:.*\bhypervisor\b/mu.test(cpuinfo),
    device,
    modules: modules.filter((name) => /^kvm(_|$)/u.test(name)).sort(),
    groupsOf: (uid) => groupsOf(uid, passwd, group),
  }
}
