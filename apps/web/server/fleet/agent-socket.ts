import { WebSocket as NodeWebSocket } from 'ws'

/** A snapshot of ten thousand machines is some 40 MB. */
const largestMessage = 128 << 20

type BrowserWebSocket = typeof globalThis.WebSocket

/** Makes the WebSocket class that tRPC's client opens: whatever address it is given, it connects to the agent's unix socket. */
export function agentSocketClass(socketPath: string): BrowserWebSocket {
  class AgentSocket extends NodeWebSocket {
    constructor() {
      super(`ws+unix://${socketPath}:/trpc`, { maxPayload: largestMessage, perMessageDeflate: false, handshakeTimeout: 5_000 })
    }
  }
  const candidate: unknown = AgentSocket
  if (!isBrowserLike(candidate)) throw new TypeError('ws no longer has the interface of a browser’s WebSocket')
  return candidate
}

/** ws has what tRPC uses of a browser's WebSocket: the four state constants and addEventListener, send, close. */
function isBrowserLike(candidate: unknown): candidate is BrowserWebSocket {
  return typeof candidate === 'function' && 'OPEN' in candidate && candidate.OPEN === 1 && 'addEventListener' in NodeWebSocket.prototype
}
