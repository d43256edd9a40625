import type { RawData } from 'ws'
import { byteQueue } from '../byte-queue.ts'
import { ConsoleEnd, whyDropped } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'
import { pump, type Traffic } from '../pump.ts'
import type { Reader } from '../reader.ts'
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
export async function serveVnc(reader: Reader, host: ConsoleHost, machineId: string, traffic: Traffic): Promise<ConsoleEnd> {
  const { ws, left } = reader
  const early = byteQueue(earlyBytes)
  const onMessage = (data: RawData): void => early.push(bytesOf(data))
  const onLeft = (): void => early.fail(new ConsoleEnd('failed', 'the reader left'))
  ws.on('message', onMessage)
  left.addEventListener('abort', onLeft)
  try {
    const server = await openVncServer(host, machineId, left)
    const timer = setTimeout(() => early.fail(new ConsoleEnd('failed', 'the viewer did not finish its handshake')), handshakeMs)
    try {
      await greetReader({ queue: early, send: (bytes) => ws.send(bytes) }, server.state)
    } catch (error) {
      server.socket.destroy()
      throw error
    } finally {
      clearTimeout(timer)
    }
    ws.off('message', onMessage)
    if (server.rest.length > 0) ws.send(server.rest)
    traffic.bytesToReader += server.rest.length
    const rest = early.rest()
    if (rest.length > 0) server.socket.write(rest)
    traffic.bytesFromReader += rest.length
    const { gotNothing } = await pump(reader, server, traffic)
    // A server that hangs up before its first message refuses us: somebody has the screen for themselves, or too many watch.
    const otherwise = gotNothing ? new ConsoleEnd('consoleBusy') : new ConsoleEnd('failed', 'the VNC server closed the connection')
    return await whyDropped(host, machineId, otherwise, left)
  } finally {
    ws.off('message', onMessage)
    left.removeEventListener('abort', onLeft)
  }
}
