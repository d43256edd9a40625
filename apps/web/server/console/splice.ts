import type { Socket } from 'node:net'
import type { AgentSocket } from './agent-socket.ts'
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
 * Passes the frames of both ends on as bytes. Each end is read only as fast as the other takes it: what is in memory is one buffer
 * and what the system holds. When one end goes, the other is closed: the reader with `lost` if the agent went without a close frame.
 */
export function splice(reader: Socket, agentSocket: AgentSocket, lost: { code: number; reason: string }): Splice {
  const { socket: agent } = agentSocket
  const toReader = frameBoundary()
  let closing: Buffer | undefined
  let held = false
  let over = false
  let grace: NodeJS.Timeout | undefined
  const readBefore = reader.bytesRead
  const writtenBefore = reader.bytesWritten

  const nothing = Buffer.alloc(0)
  /** What the reader gets when no more comes from the agent: nothing behind its close frame, undefined in the middle of a frame. */
  const lastWords = (): Buffer | undefined => {
    if (toReader.sawClose()) return nothing
    return toReader.atBoundary() ? closeFrame(lost.code, lost.reason) : undefined
  }

  /** Ends both. The agent's at once: its buffer may still be on the way out and must not be read into. */
  const finish = (last: Buffer | undefined): void => {
    over = true
    agent.destroy()
    if (last === undefined) reader.destroy()
    else reader.end(last)
    grace ??= setTimeout(destroyBoth, graceMs).unref()
  }

  const written = (): void => {
    if (!held || reader.writableLength > 0) return
    held = false
    agent.resume()
  }

  /** The buffer is read into again as soon as this returns true, so that waits until the system has taken all of it. */
  const write = (bytes: Buffer): boolean => {
    reader.write(bytes, written)
    held = reader.writableLength > 0
    return !held
  }

  const fromAgent = (bytes: Buffer): boolean => {
    if (over) return false
    if (closing === undefined) {
      toReader.feed(bytes)
      return write(bytes)
    }
    const end = toReader.feedToBoundary(bytes)
    if (end < 0) return write(bytes)
    reader.write(Buffer.from(bytes.subarray(0, end)))
    finish(closing)
    return false
  }

  const fromReader = (chunk: Buffer): void => {
    // Who is being closed types no more, even while a frame is on the way.
    if (closing !== undefined) return
    if (!agent.write(chunk)) reader.pause()
  }

  const destroyBoth = (): void => {
    reader.destroy()
    agent.destroy()
  }

  reader.setNoDelay(true)
  reader.setTimeout(0)
  reader.on('data', fromReader)
  agent.on('drain', () => reader.resume())

  const agentGone = (): void => {
    if (!over) finish(lastWords())
  }
  agent.on('end', agentGone)
  agent.on('close', agentGone)
  reader.on('end', () => agent.end())
  reader.on('error', () => reader.destroy())
  reader.once('close', () => {
    if (!over) finish(nothing)
  })
  agentSocket.start(fromAgent)

  const closed = (socket: Socket): Promise<void> => new Promise((resolve) => (socket.destroyed ? resolve() : socket.once('close', () => resolve())))
  const done = Promise.all([closed(reader), closed(agent)]).then(() => {
    clearTimeout(grace)
    return { bytesToReader: reader.bytesWritten - writtenBefore, bytesFromReader: reader.bytesRead - readBefore }
  })

  return {
    done,
    close(code, reason) {
      if (closing !== undefined || over) return
      closing = closeFrame(code, reason)
      if (toReader.atBoundary()) finish(toReader.sawClose() ? nothing : closing)
      else grace ??= setTimeout(destroyBoth, graceMs).unref()
    },
  }
}
