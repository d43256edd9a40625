import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { lastWords } from '../http/last-words.ts'

/** RFC 6455 1.3: appended to the reader's key before hashing. */
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
/** A key is 16 bytes in base64. */
const keyForm = /^[+/0-9A-Za-z]{22}==$/u

/** The key of a request that asks for a WebSocket as RFC 6455 4.2.1 wants it, else undefined. */
export function webSocketKey(req: IncomingMessage): string | undefined {
  const key = req.headers['sec-websocket-key']
  if (req.method !== 'GET' || key === undefined || !keyForm.test(key)) return undefined
  if (req.headers.upgrade?.toLowerCase() !== 'websocket' || req.headers['sec-websocket-version'] !== '13') return undefined
  return key
}

/** Accepts a WebSocket without extensions: frames pass through unchanged. */
export function acceptUpgrade(socket: Duplex, key: string): void {
  const accept = createHash('sha1').update(key + magic).digest('base64')
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
}

/** Answers an upgrade request with a plain HTTP status and ends the connection. */
export function refuseUpgrade(socket: Duplex, status: 400 | 401 | 403 | 404 | 429 | 503, text: string): void {
  const names = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' }
  lastWords(socket, `HTTP/1.1 ${status} ${names[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
}

/** A close frame as a server sends it (RFC 6455 5.5.1). `reason` is at most 123 bytes. */
export function closeFrame(code: number, reason: string): Buffer {
  const text = Buffer.from(reason)
  if (text.length > 123) throw new RangeError(`A close reason holds 123 bytes, not ${text.length}`)
  const frame = Buffer.alloc(4 + text.length)
  frame[0] = 0x88
  frame[1] = 2 + text.length
  frame.writeUInt16BE(code, 2)
  text.copy(frame, 4)
  return frame
}
