import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'

/** Who looks at a console: a WebSocket, and the socket it runs on, for whole frames written past it. */
export interface Reader {
  readonly ws: WebSocket
  readonly wire: Duplex
  /** Aborted when the reader left. */
  readonly left: AbortSignal
}
