import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { tryCommand } from '@vitrine/testkit'

/** On what a run was measured: figures without it mean nothing. */
export interface Environment {
  readonly at: string
  readonly cores: number
  readonly processor: string
  readonly memoryGiB: number
  readonly kernel: string
  readonly system: string
  readonly versions: Readonly<Record<string, string>>
}

export async function environment(): Promise<Environment> {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const packages = ['libvirt-daemon', 'qemu-system-x86', 'python3-libvirt', 'chromium', 'cockpit-ws', 'cockpit-machines', 'libvirt-dbus', 'websockify']
  const installed = await Promise.all(packages.map(async (name): Promise<[string, string]> => [name, await packageVersion(name)]))
  return {
    at: new Date().toISOString(),
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    kernel: os.release(),
    system: /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? os.type(),
    versions: Object.fromEntries([['node', process.version], ...installed]),
  }
}

async function packageVersion(name: string): Promise<string> {
  const asked = await tryCommand('dpkg-query', ['--show', '--showformat=${Version}', name]).catch(() => null)
  return asked !== null && asked.code === 0 && asked.stdout !== '' ? asked.stdout : 'not installed'
}

/** How busy the machine is already, in tasks: a run beside other work measures the other work too. */
export function load(): number {
  return os.loadavg()[0] ?? 0
}
