import type { WebSocket } from 'ws'
import { closeWith, ConsoleEnd } from '../console-end.ts'
import type { Traffic } from '../pump.ts'

/** Bytes waiting for one reader at which the line is held back, and at which that reader has caught up. */
const high = 1024 * 1024
const low = 256 * 1024
/** How long one reader may hold back the others. */
const patienceMs = 10_000
const binary = { binary: true, compress: false, fin: true }

/** The readers of one line: all get the same bytes, and the slowest sets the pace for a while. */
export interface Viewers {
  add(ws: WebSocket, traffic: Traffic, first: Buffer): void
  remove(ws: WebSocket): void
  send(chunk: Buffer): void
  /** Takes everyone out; what they are told is the caller's. */
  clear(): void
  forEach(visit: (ws: WebSocket) => void): void
  readonly size: number
}

/** @param hold called with true when the line has to wait for a reader, with false when it can go on */
export function createViewers(hold: (wait: boolean) => void): Viewers {
  const all = new Map<WebSocket, Traffic>()
  const behind = new Set<WebSocket>()
  let patience: NodeJS.Timeout | undefined

  const caughtUp = (ws: WebSocket): void => {
    if (!behind.delete(ws) || behind.size > 0) return
    clearTimeout(patience)
    hold(false)
  }

  const dropSlow = (): void => {
    // Alone, a slow reader only slows itself.
    if (all.size <= 1) return
    const slow = Array.from(behind)
    for (const ws of slow) {
      closeWith(ws, new ConsoleEnd('tooSlow'))
      remove(ws)
    }
  }

  const write = (ws: WebSocket, chunk: Buffer): void => {
    if (ws.readyState !== ws.OPEN) return
    ws.send(chunk, binary, () => {
      if (behind.has(ws) && ws.bufferedAmount <= low) caughtUp(ws)
    })
    if (ws.bufferedAmount <= high || behind.has(ws)) return
    behind.add(ws)
    hold(true)
    clearTimeout(patience)
    patience = setTimeout(dropSlow, patienceMs).unref()
  }

  const remove = (ws: WebSocket): void => {
    all.delete(ws)
    caughtUp(ws)
  }

  return {
    add(ws, traffic, first) {
      all.set(ws, traffic)
      traffic.bytesToReader += first.length
      write(ws, first)
    },
    remove,
    send(chunk) {
      for (const [ws, traffic] of all) {
        traffic.bytesToReader += chunk.length
        write(ws, chunk)
      }
    },
    clear() {
      all.clear()
      behind.clear()
      clearTimeout(patience)
    },
    forEach(visit) {
      for (const ws of all.keys()) visit(ws)
    },
    get size() {
      return all.size
    },
  }
}
