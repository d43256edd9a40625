import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../process/run-command.ts'

export interface SharedLibrary {
  /** Where the guest has it: the loader at the path programs name it by, all others beside each other. */
  guestPath: string
  content: Buffer
}

/**
 * The libraries a program needs, taken from unpacked packages (not from this machine, which may have others or none):
 * the packages' own loader says which.
 */
export async function librariesOf(program: string, unpacked: string): Promise<SharedLibrary[]> {
  const all = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).map((file) => path.join(unpacked, file))
  const loader = all.find((file) => /\/ld-linux-[^/]+\.so\.\d$/.test(file) && !file.includes('/usr/share/'))
  if (loader === undefined) throw new Error(`There is no dynamic loader below ${unpacked}`)
  const searched = [...new Set(all.filter((file) => /\.so(\.\d+)*$/.test(file)).map((file) => path.dirname(file)))].filter((dir) => !/gconv|audit|plugins|hwcaps/.test(dir))
  const listing = await runCommand(loader, ['--library-path', searched.join(':'), '--list', program])
  const libraries = listing.split('\n').flatMap((line) => {
    const [, name, file] = /^\s+(\S+) => (\S+) \(/.exec(line) ?? []
    return name !== undefined && file !== undefined && !name.startsWith('/') ? [{ guestPath: `lib/${multiarch(file)}/${name}`, content: readFileSync(file) }] : []
  })
  return [...libraries, { guestPath: interpreterOf(program), content: readFileSync(loader) }]
}

/** Debian's name of the architecture in a library's path, for example x86_64-linux-gnu. */
function multiarch(file: string): string {
  return /\/lib\/([^/]+-linux-gnu[^/]*)\//.exec(file)?.[1] ?? ''
}

/** The loader's path as the ELF program names it. */
function interpreterOf(program: string): string {
  const found = /\0\/(lib[^\0]*\/ld-linux[^\0]*)\0/.exec(readFileSync(program).toString('latin1'))?.[1]
  if (found === undefined) throw new Error(`${program} names no dynamic loader`)
  return found
}
