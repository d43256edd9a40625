import type { RawData, WebSocket } from 'ws'
import { byteQueue } from '../byte-queue.ts'
import { ConsoleEnd, whyDropped } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'
import { pump, type Traffic } from '../pump.ts'
import { bytesOf } from '../ws-bytes.ts'
import { greetReader } from './vnc-handshake.ts'
import { openVncServer } from './vnc-server.ts'

/** What a reader may send before its server is there: more than a whole handshake. */
const earlyBytes = 64 * 1024
/** How long the reader's end has for its part of the handshake. */
const handshakeMs = 20_000

/**
 * Shows a machine's screen to a reader until one of the ends goes, and resolves with the reason.
 * @throws ConsoleEnd when it doesn't come to that
 */
export async function serveVnc(ws: WebSocket, host: ConsoleHost, machineId: string, traffic: Traffic, signal: AbortSignal): Promise<ConsoleEnd> {
  const early = byteQueue(earlyBytes)
  const onMessage = (data: RawData): void => early.push(bytesOf(data))
  const onAbort = (): void => early.fail(new ConsoleEnd('failed', 'the reader left'))
  ws.on('message', onMessage)
  signal.addEventListener('abort', onAbort)
  try {
    const { socket, state } = await openVncServer(host, machineId, signal)
    const timer = setTimeout(() => early.fail(new ConsoleEnd('failed', 'the viewer did not finish its handshake')), handshakeMs)
    try {
      await greetReader({ queue: early, send: (bytes) => ws.send(bytes) }, state)
    } catch (error) {
      socket.destroy()
      throw error
    } finally {
      clearTimeout(timer)
    }
    ws.off('message', onMessage)
    const rest = early.rest()
    if (rest.length > 0) socket.write(rest)
    traffic.bytesFromReader += rest.length
    const { gotNothing } = await pump(ws, socket, traffic)
    // A server that hangs up before its first message refuses us: somebody has the screen for themselves, or too many watch.
    const otherwise = gotNothing ? new ConsoleEnd('consoleBusy') : new ConsoleEnd('failed', 'the VNC server closed the connection')
    return await whyDropped(host, machineId, otherwise, signal)
  } finally {
    ws.off('message', onMessage)
    signal.removeEventListener('abort', onAbort)
  }
}
