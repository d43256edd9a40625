import { frameHeaderBefore } from './frame-header.ts'
import type { Reader } from './reader.ts'
import { headroom } from './reused-buffer.ts'
import type { VncSocket } from './vnc/vnc-socket.ts'
import { bytesOf } from './ws-bytes.ts'

/** What has passed through one console; counted while it runs. */
export interface Traffic {
  bytesToReader: number
  bytesFromReader: number
}

/**
 * Passes bytes between a reader and a VNC server until one of them goes. Each end is read only as fast as the other takes it: there is no
 * timer, and no queue but the sockets' own. What the server sends goes out as it was read, in the same buffer with a frame header in front:
 * the next read waits until the system has all of it. The server's socket is closed at the end, the WebSocket is left to the caller,
 * who knows the reason.
 *
 * @returns whether the server went without having sent anything
 */
export function pump({ ws, wire }: Reader, server: VncSocket, traffic: Traffic): Promise<{ gotNothing: boolean }> {
  const { socket, input } = server
  const before = traffic.bytesToReader
  return new Promise((resolve) => {
    let held = false
    const written = (): void => {
      if (!held || wire.writableLength > 0) return
      held = false
      socket.resume()
    }
    input.take = (buffer, length) => {
      if (ws.readyState !== ws.OPEN) return false
      traffic.bytesToReader += length
      wire.write(buffer.subarray(frameHeaderBefore(buffer, headroom, length), headroom + length), written)
      held = wire.writableLength > 0
      return !held
    }
    ws.on('message', (data) => {
      const bytes = bytesOf(data)
      traffic.bytesFromReader += bytes.length
      if (!socket.write(bytes)) ws.pause()
    })
    socket.on('drain', () => ws.resume())
    const end = (): void => {
      socket.destroy()
      resolve({ gotNothing: traffic.bytesToReader === before })
    }
    ws.once('close', end)
    socket.once('end', end)
    socket.once('close', end)
    if (ws.readyState !== ws.OPEN || socket.destroyed) end()
    else socket.resume()
  })
}
