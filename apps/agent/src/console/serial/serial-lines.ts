import type { ConsoleHost } from '../console-host.ts'
import { serialLine, type SerialLine } from './serial-line.ts'

/** Lines without readers whose scroll-back is kept: 64 × 128 KiB at most. */
const keptIdle = 64

/** All serial lines that are looked at, or were not long ago. */
export interface SerialLines {
  get(hostId: string, host: ConsoleHost, machineId: string, index: number): SerialLine
  close(): void
}

export function serialLines(): SerialLines {
  /** In the order of last use. */
  const lines = new Map<string, { line: SerialLine; host: ConsoleHost }>()

  const forgetOldest = (): void => {
    const idle = [...lines].filter(([, { line }]) => line.isIdle)
    for (const [key] of idle.slice(0, Math.max(0, idle.length - keptIdle))) lines.delete(key)
  }

  return {
    get(hostId, host, machineId, index) {
      const key = JSON.stringify([hostId, machineId, index])
      const known = lines.get(key)
      lines.delete(key)
      const entry = known !== undefined && known.host === host ? known : { line: serialLine(host, machineId, index), host }
      lines.set(key, entry)
      forgetOldest()
      return entry.line
    },
    close() {
      for (const { line } of lines.values()) line.close()
    },
  }
}
