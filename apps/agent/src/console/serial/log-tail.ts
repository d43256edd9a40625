import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

const lineFeed = 10

/**
 * The end of the file that a serial line is also logged to (`<log file='…'/>`), from a line's beginning: what was printed before anybody looked.
 * Empty when there is no such file that we may read; that is normal.
 */
export async function logTail(path: string | null, maxBytes: number): Promise<Buffer> {
  if (path === null) return Buffer.alloc(0)
  try {
    // A pipe without a writer would keep one of the few threads for files for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return Buffer.alloc(0)
      const { size } = stats
      const from = Math.max(0, size - maxBytes)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, maxBytes)), 0, Math.min(size, maxBytes), from)
      const bytes = buffer.subarray(0, bytesRead)
      return from === 0 ? bytes : bytes.subarray(bytes.indexOf(lineFeed) + 1)
    } finally {
      await file.close()
    }
  } catch {
    // Another host's path, no right to it, or not there yet: the line works without.
    return Buffer.alloc(0)
  }
}
