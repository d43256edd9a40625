import type { RawData } from 'ws'

/** A message's bytes without a copy, whichever form `ws` delivers. */
export function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data)
}
