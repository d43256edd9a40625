import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { LogTail } from '@vitrine/contract'
import { logPath } from './log-directories.ts'
import { maskSecrets } from './mask-secrets.ts'

/** The most that is read of a log, bytes. */
export const longestTail = 1024 * 1024

type Read = { readonly kind: 'text'; readonly text: string; readonly truncated: boolean } | { readonly kind: 'absent' } | { readonly kind: 'refused' }

async function readEnd(file: string, maxBytes: number): Promise<Read> {
  try {
    // What isn't a plain file could block the reader, or lead elsewhere.
    await using handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const stats = await handle.stat()
    if (!stats.isFile()) return { kind: 'refused' }
    const start = Math.max(0, stats.size - maxBytes)
    const buffer = Buffer.alloc(stats.size - start)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
    const bytes = buffer.subarray(0, bytesRead)
    const text = new TextDecoder().decode(start === 0 ? bytes : bytes.subarray(bytes.indexOf(0x0a) + 1))
    return { kind: 'text', text, truncated: start > 0 }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { kind: code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'refused' }
  }
}

/**
 * The end of a machine's qemu log, from a whole line on, with secrets masked. A machine that was never started has an empty one;
 * `readable` is false when the agent may not read it, or its host is another machine.
 * @param directories where it may lie (`qemuLogDirectories`)
 */
export async function readLogTail(directories: readonly string[], name: string, maxBytes: number): Promise<LogTail> {
  const paths = directories.map((directory) => logPath(directory, name)).filter((file) => file !== null)
  const bound = Math.min(Math.max(1, maxBytes), longestTail)
  for (const file of paths) {
    const read = await readEnd(file, bound)
    if (read.kind === 'text') return { path: file, text: maskSecrets(read.text), truncated: read.truncated, readable: true }
    if (read.kind === 'refused') return { path: file, text: '', truncated: false, readable: false }
  }
  const [usual] = paths
  return { path: usual ?? `${name}.log`, text: '', truncated: false, readable: usual !== undefined }
}
