import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** Where built guests and libvirt's knowledge of qemu are kept between runs: `VITRINE_CACHE`, else `.vitrine/cache` in the repository. */
export function cacheDir(...parts: string[]): string {
  const base = process.env['VITRINE_CACHE'] ?? path.join(import.meta.dirname, '../../../.vitrine/cache')
  const dir = path.resolve(base, ...parts)
  mkdirSync(dir, { recursive: true })
  return dir
}
