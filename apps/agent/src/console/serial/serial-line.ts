import { randomUUID } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { SerialStart } from '@vitrine/contract'
import type { RawData, WebSocket } from 'ws'
import { ConsoleEnd, obstacle, whyDropped } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'
import type { Traffic } from '../pump.ts'
import type { Reader } from '../reader.ts'
import { bytesOf } from '../ws-bytes.ts'
import { logTail } from './log-tail.ts'
import { openSerial } from './open-serial.ts'
import { scrollBack } from './scroll-back.ts'
import { createViewers } from './viewers.ts'

/** Output that a reader finds when it comes. */
export const scrollBackBytes = 128 * 1024
/** How long the line is kept open behind its last reader: a reload finds nothing missing. `virsh console` waits no longer than that. */
const lingerMs = 5_000

/** One serial line of a machine, shared by all that look at it: libvirt gives it to one client only. */
export interface SerialLine {
  /**
   * Adds a reader. It is told where the output so far begins (`SerialStart`, the only text message), then gets that output (perhaps
   * empty) and what comes, in binary messages; its own are typed.
   * Resolves with the reason when the line ended, or undefined when the reader left.
   */
  join(reader: Reader, force: boolean, traffic: Traffic): Promise<ConsoleEnd | undefined>
  /** Whether nobody looks and nothing is open. */
  readonly isIdle: boolean
  close(): void
}

export function serialLine(host: ConsoleHost, machineId: string, index: number): SerialLine {
  const line = randomUUID()
  const kept = scrollBack(scrollBackBytes)
  const ends = new Map<WebSocket, (end: ConsoleEnd | undefined) => void>()
  let opening: Promise<Duplex> | undefined
  let stream: Duplex | undefined
  let linger: NodeJS.Timeout | undefined

  const viewers = createViewers((wait) => {
    if (wait) stream?.pause()
    else stream?.resume()
  })

  const lost = async (gone: Duplex): Promise<void> => {
    if (stream !== gone) return
    stream = undefined
    clearTimeout(linger)
    const waiting = [...ends.values()]
    ends.clear()
    viewers.clear()
    if (waiting.length === 0) return
    // The machine runs, libvirt answers, and yet the stream ended: somebody opened it with force.
    const end = await whyDropped(host, machineId, new ConsoleEnd('takenOver'))
    for (const tell of waiting) tell(end)
  }

  const open = async (force: boolean, signal: AbortSignal): Promise<Duplex> => {
    const serial = host.machine(machineId)?.serials.find((one) => one.index === index)
    if (kept.isEmpty && serial !== undefined) kept.append(await logTail(serial.logPath, scrollBackBytes))
    const opened = await openSerial(host, machineId, serial?.alias ?? null, force, signal)
    stream = opened
    opened.on('data', (chunk: Buffer) => {
      kept.append(chunk)
      viewers.send(chunk)
    })
    opened.on('drain', () => viewers.forEach((ws) => ws.resume()))
    opened.on('error', () => opened.destroy())
    opened.once('end', () => opened.destroy())
    opened.once('close', () => void lost(opened))
    return opened
  }

  const leave = (ws: WebSocket): void => {
    viewers.remove(ws)
    ends.get(ws)?.(undefined)
    ends.delete(ws)
    if (viewers.size > 0 || stream === undefined) return
    clearTimeout(linger)
    linger = setTimeout(() => {
      if (viewers.size === 0) stream?.destroy()
    }, lingerMs).unref()
  }

  return {
    async join({ ws, left }, force, traffic) {
      const against = obstacle(host, machineId)
      if (against !== undefined) throw against
      // A line that is being opened is shared too; its fate is everybody's. Not aborted by the one who asked first.
      if (stream === undefined) {
        opening ??= open(force, AbortSignal.timeout(15_000)).finally(() => {
          opening = undefined
        })
        await opening
      }
      if (left.aborted) {
        leave(ws)
        return undefined
      }
      clearTimeout(linger)
      return await new Promise((resolve) => {
        ends.set(ws, resolve)
        const { from, bytes: soFar } = kept.read()
        ws.send(JSON.stringify({ line, from } satisfies SerialStart))
        viewers.add(ws, traffic, soFar)
        ws.on('message', (data: RawData) => {
          const bytes = bytesOf(data)
          traffic.bytesFromReader += bytes.length
          if (stream?.write(bytes) === false) ws.pause()
        })
        left.addEventListener('abort', () => leave(ws), { once: true })
      })
    },
    get isIdle() {
      return viewers.size === 0 && stream === undefined && opening === undefined
    },
    close() {
      stream?.destroy()
    },
  }
}
