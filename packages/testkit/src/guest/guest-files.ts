import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../process/run-command.ts'
import type { ArchiveEntry } from './cpio-archive.ts'

/** The scripts and configuration of the guest, as they lie in packages/testkit/guest-root. */
export const guestRoot = path.join(import.meta.dirname, '../../guest-root')

/** User and password that may sign in to the tiny guest, beside its open consoles. */
export const guestLogin = { user: 'root', password: 'tiny' }

const emptyDirectories = ['dev', 'proc', 'sys', 'run', 'tmp', 'root', 'mnt', 'data', 'var', 'var/log', 'var/lib']

/** What is in the guest besides programs, libraries and modules. `busybox` runs on this machine too. */
export async function guestFiles(busybox: string): Promise<ArchiveEntry[]> {
  const own = readdirSync(guestRoot, { recursive: true, encoding: 'utf8' })
  const files = own.filter((file) => statSync(path.join(guestRoot, file)).isFile())
  const hash = (await runCommand(busybox, ['mkpasswd', '-m', 'sha512', guestLogin.password, 'tinysalt'])).trim()
  const shadow = ['root', 'tiny'].map((user) => `${user}:${hash}:19000:0:99999:7:::\n`).join('')
  return [
    ...emptyDirectories.map((dir) => ({ kind: 'directory', path: dir }) as const),
    { kind: 'link', path: 'sbin', target: 'bin' },
    { kind: 'directory', path: 'usr' },
    { kind: 'link', path: 'usr/bin', target: '../bin' },
    { kind: 'link', path: 'usr/sbin', target: '../bin' },
    { kind: 'link', path: 'var/run', target: '../run' },
    { kind: 'file', path: 'etc/shadow', content: Buffer.from(shadow), mode: 0o600 },
    ...files.map((file) => {
      const full = path.join(guestRoot, file)
      return { kind: 'file', path: file, content: readFileSync(full), mode: statSync(full).mode & 0o111 ? 0o755 : 0o644 } as const
    }),
  ]
}

/** busybox and a link for each of its commands that the guest does not bring itself. */
export async function busyboxFiles(busybox: string): Promise<ArchiveEntry[]> {
  const own = new Set(readdirSync(path.join(guestRoot, 'bin')))
  const applets = (await runCommand(busybox, ['--list'])).trim().split('\n')
  return [
    { kind: 'file', path: 'bin/busybox', content: readFileSync(busybox), mode: 0o755 },
    ...applets.filter((name) => name !== 'busybox' && !own.has(name)).map((name) => ({ kind: 'link', path: `bin/${name}`, target: 'busybox' }) as const),
  ]
}
