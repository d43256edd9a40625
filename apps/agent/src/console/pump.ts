import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { bytesOf } from './ws-bytes.ts'

/** What has passed through one console; counted while it runs. */
export interface Traffic {
  bytesToReader: number
  bytesFromReader: number
}

/** Bytes waiting to be sent to a reader at which its source is no longer read, and at which it is read again. */
const high = 1024 * 1024
const low = 256 * 1024
const binary = { binary: true, compress: false, fin: true }

/**
 * Passes bytes between a reader's WebSocket and a server's socket until one of them goes. Each end is read only as fast as the
 * other takes it; there is no timer and no queue but the sockets' own. The server's socket is closed at the end, the
 * WebSocket is left to the caller, who knows the reason.
 *
 * @returns whether the server went without having sent anything
 */
export function pump(ws: WebSocket, server: Socket, traffic: Traffic): Promise<{ gotNothing: boolean }> {
  const before = traffic.bytesToReader
  return new Promise((resolve) => {
    const sent = (): void => {
      if (server.isPaused() && ws.bufferedAmount <= low) server.resume()
    }
    server.on('data', (chunk: Buffer) => {
      traffic.bytesToReader += chunk.length
      ws.send(chunk, binary, sent)
      if (ws.bufferedAmount > high) server.pause()
    })
    ws.on('message', (data) => {
      const bytes = bytesOf(data)
      traffic.bytesFromReader += bytes.length
      if (!server.write(bytes)) ws.pause()
    })
    server.on('drain', () => ws.resume())
    const end = (): void => {
      server.destroy()
      resolve({ gotNothing: traffic.bytesToReader === before })
    }
    ws.once('close', end)
    server.once('end', end)
    server.once('close', end)
    if (ws.readyState !== ws.OPEN || server.destroyed) end()
    else server.resume()
  })
}
