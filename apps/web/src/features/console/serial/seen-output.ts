import type { SerialStart } from '@vitrine/contract'

/** Reads what a serial line says first. The server built it by its schema; a look at the shape keeps the schema library out of the browser. */
export function parseSerialStart(text: string): SerialStart | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('line' in value && 'from' in value)) return null
    const { line, from } = value
    return typeof line === 'string' && typeof from === 'number' ? { line, from } : null
  } catch {
    return null
  }
}

/** Which output of a line a terminal shows already, so that a connection that comes back adds what was missed and nothing twice. */
export interface SeenOutput {
  /**
   * A connection begins with `soFar`. `missing` is what the terminal doesn't show yet; `keeps` is false when what it shows is of another line or
   * has a gap before this, and must be cleared.
   */
  begin(start: SerialStart | null, soFar: Uint8Array<ArrayBuffer>): { keeps: boolean; missing: Uint8Array<ArrayBuffer> }
  add(length: number): void
}

export function seenOutput(): SeenOutput {
  let line: string | null = null
  let position = 0
  return {
    begin(start, soFar) {
      const from = start?.from ?? 0
      const keeps = start !== null && start.line === line && position >= from && position <= from + soFar.length
      const missing = keeps ? soFar.subarray(position - from) : soFar
      line = start?.line ?? null
      position = from + soFar.length
      return { keeps, missing }
    },
    add(length) {
      position += length
    },
  }
}
