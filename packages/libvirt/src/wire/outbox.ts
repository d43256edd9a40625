import type { Duplex } from 'node:stream'
import { XdrWriter } from '../xdr/writer.ts'
import { type messageStatus, type messageType, packetLimits } from './packet.ts'

type Values<T> = T[keyof T]

export interface OutgoingHeader {
  readonly program: number
  readonly procedure: number
  readonly type: Values<typeof messageType>
  readonly serial: number
  readonly status: Values<typeof messageStatus>
}

/** Flushed without waiting for the end of the tick beyond this, so that a big burst doesn't pile up twice. */
const eagerBytes = 256 * 1024

/**
 * Packets on their way out. All that is written in one tick leaves in one `write`, which is one system
 * call on a socket.
 */
export class Outbox {
  private readonly transport: Duplex
  private readonly writer = new XdrWriter()
  private scheduled = false
  private closed = false
  private waiting: (() => void)[] = []

  constructor(transport: Duplex) {
    this.transport = transport
    transport.on('drain', () => this.release())
  }

  /** Writes one packet. What `payload` throws is passed on, and nothing of the packet is sent. */
  packet(header: OutgoingHeader, payload?: (to: XdrWriter) => void): void {
    const { writer } = this
    const mark = writer.mark()
    writer.word(0)
    writer.word(header.program)
    writer.word(1)
    writer.word(header.procedure)
    writer.word(header.type)
    writer.word(header.serial)
    writer.word(header.status)
    if (payload) {
      try {
        payload(writer)
      } catch (error) {
        writer.rewind(mark)
        throw error
      }
    }
    const length = writer.mark() - mark
    if (length > packetLimits.max) {
      writer.rewind(mark)
      throw new RangeError(`a packet of ${length} bytes is above the protocol's limit of ${packetLimits.max}`)
    }
    writer.setUint(mark, length)
    if (writer.pending > eagerBytes) this.flush()
    else this.schedule()
  }

  /** Calls back once the transport takes more: at once, or when it has drained. */
  whenWritable(resume: () => void): void {
    this.flush()
    if (this.closed || !this.transport.writableNeedDrain) resume()
    else this.waiting.push(resume)
  }

  flush(): void {
    if (this.closed || this.writer.pending === 0) return
    this.transport.write(this.writer.take())
  }

  /** Nothing is written any more; who waits for room is let go. */
  close(): void {
    this.flush()
    this.closed = true
    this.release()
  }

  private schedule(): void {
    if (this.scheduled || this.closed) return
    this.scheduled = true
    queueMicrotask(() => {
      this.scheduled = false
      this.flush()
    })
  }

  private release(): void {
    const resumed = this.waiting
    this.waiting = []
    for (const resume of resumed) resume()
  }
}
