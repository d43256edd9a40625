import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { filter } from './kernel-image.ts'

/** A module as the guest's kernel loads it. */
export interface KernelModule {
  fileName: string
  content: Buffer
}

/** Modules can be packed; busybox loads only what is not. */
const suffixes = { '.ko': undefined, '.ko.xz': ['xz', '-dc'], '.ko.zst': ['zstd', '-dc'] } as const

/**
 * The wanted modules with all they depend on, each after its dependencies. What the kernel has built in, or does not have
 * at all, is left out.
 */
export async function collectModules(modulesDir: string, wanted: readonly string[]): Promise<KernelModule[]> {
  const files = new Map<string, string>()
  if (existsSync(modulesDir)) {
    for (const entry of readdirSync(modulesDir, { recursive: true, encoding: 'utf8' })) {
      const name = /([^/]+)\.ko(\.xz|\.zst)?$/.exec(entry)?.[1]
      if (name !== undefined) files.set(canonical(name), path.join(modulesDir, entry))
    }
  }
  const collected = new Map<string, KernelModule>()
  const add = async (name: string): Promise<void> => {
    const file = files.get(canonical(name))
    if (file === undefined || collected.has(canonical(name))) return
    const content = await readModule(file)
    for (const dependency of dependenciesOf(content)) await add(dependency)
    collected.set(canonical(name), { fileName: `${canonical(name)}.ko`, content })
  }
  for (const name of wanted) await add(name)
  return [...collected.values()]
}

const canonical = (name: string): string => name.replaceAll('-', '_')

async function readModule(file: string): Promise<Buffer> {
  const packed = readFileSync(file)
  for (const [suffix, command] of Object.entries(suffixes)) if (file.endsWith(suffix)) return command === undefined ? packed : await filter(command, packed)
  throw new Error(`${file} is no kernel module`)
}

/** A module names its dependencies in its .modinfo section, as `depends=a,b`. */
function dependenciesOf(module: Buffer): string[] {
  const list = /\0depends=([^\0]*)\0/.exec(module.toString('latin1'))?.[1]
  return list === undefined || list === '' ? [] : list.split(',')
}
