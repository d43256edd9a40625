import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isAlive } from './process/proc-table.ts'

/** Unix socket paths must stay below 108 bytes, and libvirt puts long names below its run directory. */
const base = os.tmpdir().length <= 20 ? os.tmpdir() : '/tmp'

/**
 * A new directory with a short path, named after this process: what a killed test run left is removed by the next one.
 * @param mode 0o711 lets other users (qemu, Postgres) pass through
 */
export function temporaryDirectory(prefix: string, mode: number): string {
  for (const name of readdirSync(base)) {
    const owner = new RegExp(`^${prefix}-(\\d+)-`).exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(path.join(base, name), { recursive: true, force: true })
  }
  const dir = mkdtempSync(path.join(base, `${prefix}-${process.pid}-`))
  chmodSync(dir, mode)
  return dir
}
