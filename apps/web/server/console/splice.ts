import type { Socket } from 'node:net'
import { frameBoundary } from './frame-boundary.ts'
import { closeFrame } from './handshake.ts'

/** A running connection of a reader's WebSocket to the agent's. */
export interface Splice {
  /** Closes it with a code of ours, between two frames where that is possible within `graceMs`. */
  close(code: number, reason: string): void
  /** Resolves once both sockets are closed. Never rejects. */
  readonly done: Promise<SpliceEnd>
}

export interface SpliceEnd {
  readonly bytesToReader: number
  readonly bytesFromReader: number
}

/** How long a close of ours waits for the frame on the way to end, and then for the reader to go. */
const graceMs = 2_000

/**
 * Passes the frames of both ends on as bytes. Each end is read only as fast as the other takes it, so what is in memory is
 * bounded by the sockets' own buffers. When one end goes, the other is closed: the reader with `lost` if the agent
 * went without a close frame.
 */
export function splice(reader: Socket, agent: Socket, lost: { code: number; reason: string }): Splice {
  const toReader = frameBoundary()
  let closing: Buffer | undefined
  let grace: NodeJS.Timeout | undefined

  reader.setNoDelay(true)
  reader.setTimeout(0)
  const readBefore = reader.bytesRead
  const writtenBefore = reader.bytesWritten

  const nothing = Buffer.alloc(0)
  /** What the reader gets when no more comes from the agent: nothing behind its close frame, undefined in the middle of a frame. */
  const lastWords = (): Buffer | undefined => {
    if (toReader.sawClose()) return nothing
    return toReader.atBoundary() ? closeFrame(lost.code, lost.reason) : undefined
  }

  /** Ends both; from here no byte of the agent goes out any more. */
  const finish = (last: Buffer | undefined): void => {
    agent.removeListener('data', fromAgent)
    agent.resume()
    if (last === undefined) reader.destroy()
    else reader.end(last)
    agent.end()
    grace ??= setTimeout(destroyBoth, graceMs).unref()
  }

  const fromAgent = (chunk: Buffer): void => {
    if (closing !== undefined) {
      const end = toReader.feedToBoundary(chunk)
      if (end < 0) {
        reader.write(chunk)
        return
      }
      reader.write(chunk.subarray(0, end))
      finish(closing)
      return
    }
    toReader.feed(chunk)
    if (!reader.write(chunk)) agent.pause()
  }

  const fromReader = (chunk: Buffer): void => {
    if (!agent.write(chunk)) reader.pause()
  }

  const destroyBoth = (): void => {
    reader.destroy()
    agent.destroy()
  }

  agent.on('data', fromAgent)
  reader.on('drain', () => agent.resume())
  reader.on('data', fromReader)
  agent.on('drain', () => reader.resume())

  const agentGone = (): void => {
    if (!reader.writableEnded) finish(lastWords())
  }
  agent.on('end', agentGone)
  agent.on('close', agentGone)
  reader.on('end', () => agent.end())
  for (const socket of [reader, agent]) socket.on('error', () => socket.destroy())
  reader.once('close', () => {
    agent.end()
    grace ??= setTimeout(destroyBoth, graceMs).unref()
  })

  const closed = (socket: Socket): Promise<void> => new Promise((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())))
  const done = Promise.all([closed(reader), closed(agent)]).then(() => {
    clearTimeout(grace)
    return { bytesToReader: reader.bytesWritten - writtenBefore, bytesFromReader: reader.bytesRead - readBefore }
  })

  return {
    done,
    close(code, reason) {
      if (closing !== undefined || reader.writableEnded) return
      closing = closeFrame(code, reason)
      if (toReader.atBoundary()) finish(toReader.sawClose() ? nothing : closing)
      else {
        agent.resume()
        grace ??= setTimeout(destroyBoth, graceMs).unref()
      }
    },
  }
}
