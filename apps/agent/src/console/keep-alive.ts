import type { WebSocket } from 'ws'
import type { Traffic } from './pump.ts'

/** How often a quiet reader is asked whether it is there; also keeps proxies from closing an idle connection. */
const everyMs = 25_000

/**
 * Ends the WebSocket of a reader that vanished (a laptop asleep, a cable pulled): one that answered no ping, sent nothing and took nothing
 * for a whole interval. A slow one that still takes bytes is let be: its pong waits behind them. Returns what stops it.
 */
export function keepAlive(ws: WebSocket, traffic: Readonly<Traffic>): () => void {
  let answered = true
  let before = -1
  ws.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    const progress = traffic.bytesFromReader + traffic.bytesToReader - ws.bufferedAmount
    if (!answered && progress === before) {
      ws.terminate()
      return
    }
    before = progress
    answered = false
    ws.ping()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
