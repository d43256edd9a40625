import type { Duplex } from 'node:stream'

/** How long the other end has to take what was said and to hang up. */
const graceMs = 2_000

/**
 * Says something on an upgraded socket and ends it. Such a socket is nobody's: the HTTP server's deadlines no longer hold for it, and an `end`
 * alone leaves it open for as long as the other side likes.
 */
export function lastWords(socket: Duplex, words: string | Buffer): void {
  const late = setTimeout(() => socket.destroy(), graceMs).unref()
  socket.once('close', () => clearTimeout(late))
  // Unread it would not notice that the other side has hung up.
  socket.resume()
  socket.end(words)
}
