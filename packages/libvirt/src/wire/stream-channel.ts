import { LibvirtError } from '../errors/libvirt-error.ts'
import { wireError } from '../errors/wire-error.ts'
import { hyper, uint } from '../xdr/codec.ts'
import { XdrError } from '../xdr/error.ts'
import type { XdrReader } from '../xdr/reader.ts'
import { struct } from '../xdr/struct.ts'
import type { Outbox, OutgoingHeader } from './outbox.ts'
import { messageStatus, messageType, packetLimits } from './packet.ts'
import type { CallTarget } from './pending-call.ts'

const hole = struct({ length: hyper, flags: uint })

/** What arrives on a stream. */
export interface StreamEvents {
  data(chunk: Buffer): void
  /** So many bytes of nothing (a sparse stream only). */
  hole(bytes: bigint): void
  /** The daemon has no more data. */
  end(): void
  /** The daemon confirmed our finish or abort. */
  finished(): void
  failed(error: LibvirtError): void
}

/**
 * One stream's packets (type=stream of docs/kbase/internals/rpc.rst): raw data both ways, then a
 * finish or an abort that the other side confirms.
 */
export class StreamChannel {
  private events: StreamEvents | undefined
  /** Packets that came with the answer, before anybody could listen. */
  private early: ((events: StreamEvents) => void)[] = []
  private readonly outbox: Outbox
  private readonly header: Omit<OutgoingHeader, 'status' | 'type'>
  private readonly target: CallTarget
  private readonly release: () => void
  private open = true

  constructor(outbox: Outbox, target: CallTarget, serial: number, release: () => void) {
    this.outbox = outbox
    this.target = target
    this.header = { program: target.program, procedure: target.number, serial }
    this.release = release
  }

  /** Names who listens; what came before is handed over at once. */
  attach(events: StreamEvents): void {
    this.events = events
    for (const tell of this.early.splice(0)) tell(events)
  }

  /** Sends data, cut to libvirt's packet size; calls back when there is room for more. */
  send(data: Buffer, sent: () => void): void {
    for (let at = 0; at < data.length && this.open; at += packetLimits.streamPayload) {
      const piece = data.subarray(at, at + packetLimits.streamPayload)
      this.outbox.packet({ ...this.header, type: messageType.stream, status: messageStatus.continue }, (to) => to.raw(piece))
    }
    this.outbox.whenWritable(sent)
  }

  sendHole(bytes: bigint, sent: () => void): void {
    if (this.open) {
      const value = { length: bytes, flags: 0 }
      this.outbox.packet({ ...this.header, type: messageType.streamHole, status: messageStatus.continue }, (to) => hole.write(to, value))
    }
    this.outbox.whenWritable(sent)
  }

  finish(): void {
    this.control(messageStatus.ok)
  }

  abort(): void {
    this.control(messageStatus.error)
  }

  /** One packet that is for this stream. Throws XdrError if it can't be one. */
  receive(type: number, status: number, from: XdrReader): void {
    if (!this.open) return
    if (type === messageType.streamHole) {
      const { length } = hole.read(from)
      from.expectEnd()
      if (length < 0n) throw new XdrError(`a hole of ${length} bytes`)
      this.tell((events) => events.hole(length))
    } else if (status === messageStatus.continue) {
      const chunk = from.rest()
      this.tell((events) => (chunk.length === 0 ? events.end() : events.data(chunk)))
    } else if (status === messageStatus.ok) {
      from.expectEnd()
      this.finishedHere()
      this.tell((events) => events.finished())
    } else {
      const wire = wireError.read(from)
      from.expectEnd()
      this.finishedHere()
      this.tell((events) => events.failed(LibvirtError.fromWire(wire, this.target.name)))
    }
  }

  /** The connection is gone. */
  lost(error: LibvirtError): void {
    if (!this.open) return
    this.finishedHere()
    this.tell((events) => events.failed(error))
  }

  private tell(what: (events: StreamEvents) => void): void {
    if (this.events) what(this.events)
    else this.early.push(what)
  }

  private control(status: 0 | 1): void {
    if (this.open) this.outbox.packet({ ...this.header, type: messageType.stream, status })
  }

  private finishedHere(): void {
    this.open = false
    this.release()
  }
}
