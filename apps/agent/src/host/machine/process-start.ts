import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Clock ticks in a second as /proc counts them: USER_HZ, 100 on every Linux that libvirt runs on. */
const ticksPerSecond = 100

/**
 * Where libvirt's qemu driver on this machine keeps its pid files: `/run/libvirt/qemu` of the system's daemon, else beside the
 * socket that was named (src/qemu/qemu_conf.c).
 */
export function pidDirectories(uri: string): string[] {
  const parsed = new URL(uri)
  if (!parsed.protocol.startsWith('qemu')) return []
  const socket = parsed.searchParams.get('socket')
  if (socket !== null) return [path.join(path.dirname(socket), 'qemu'), path.join(path.dirname(socket), 'qemu/run')]
  const runtime = process.env['XDG_RUNTIME_DIR']
  if (parsed.pathname === '/session') return runtime === undefined ? [] : [path.join(runtime, 'libvirt/qemu/run')]
  return ['/run/libvirt/qemu', '/var/run/libvirt/qemu']
}

/**
 * When the machine's qemu process was started (epoch ms), if it runs on this very machine and /proc may be read; null
 * otherwise. The process must carry the machine's UUID: a pid file can be old, or count in another pid namespace.
 */
export async function processStart(directories: readonly string[], name: string, uuid: string): Promise<number | null> {
  if (name.includes('/')) return null
  for (const directory of directories) {
    const pid = Number(await readOr(path.join(directory, `${name}.pid`)))
    if (!Number.isInteger(pid) || pid <= 0) continue
    const commandLine = await readOr(`/proc/${pid}/cmdline`)
    if (commandLine?.includes(uuid) !== true) continue
    const started = startTicks(await readOr(`/proc/${pid}/stat`))
    const booted = bootTime(await readOr('/proc/stat'))
    if (started !== null && booted !== null) return booted + Math.round((started / ticksPerSecond) * 1000)
  }
  return null
}

/** Field 22 of /proc/<pid>/stat, counted after the command in parentheses, which may hold spaces. */
export function startTicks(stat: string | undefined): number | null {
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields?.[19])
  return Number.isInteger(ticks) ? ticks : null
}

/** `btime` of /proc/stat, epoch ms. */
export function bootTime(stat: string | undefined): number | null {
  const seconds = /^btime (\d+)$/mu.exec(stat ?? '')?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

async function readOr(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined)
}
