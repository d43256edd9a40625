import { XdrError } from '../xdr/error.ts'
import { packetLimits } from './packet.ts'

const pageBytes = 64 * 1024
const smallChunk = 4096

/** Gets one packet without its length word: `bytes[start, end)`, valid during the call only if not kept as a whole. */
export type PacketSink = (bytes: Buffer, start: number, end: number) => void

/**
 * Cuts a stream of chunks into packets. A packet that lies within one chunk is handed on where it is;
 * one that spans chunks is joined once. Memory follows what has arrived, never what a length word promises.
 */
export class FrameParser {
  private readonly sink: PacketSink
  private parts: Buffer[] = []
  private held = 0
  /** Of the packet that is being collected; 0 until its length word is complete. */
  private wanted = 0
  /** The page that small chunks are gathered in, so that a peer sending single bytes costs bytes and not objects. */
  private page: Buffer | undefined
  private pageUsed = 0

  constructor(sink: PacketSink) {
    this.sink = sink
  }

  /** Throws XdrError at an impossible length; nothing may be pushed after that. */
  push(chunk: Buffer): void {
    let at = 0
    if (this.held > 0) {
      at = this.complete(chunk)
      if (at < 0) return
    }
    while (chunk.length - at >= packetLimits.lengthWord) {
      const length = checkedLength(chunk, at)
      if (chunk.length - at < length) {
        this.wanted = length
        break
      }
      this.sink(chunk, at + packetLimits.lengthWord, at + length)
      at += length
    }
    if (at < chunk.length) this.keep(at === 0 ? chunk : chunk.subarray(at))
  }

  /** How many bytes of an unfinished packet are held. */
  get heldBytes(): number {
    return this.held
  }

  /** Fills the packet that was begun. Returns how much of the chunk it took, or -1 if it took all and lacks more. */
  private complete(chunk: Buffer): number {
    let at = 0
    if (this.wanted === 0) {
      at = Math.min(packetLimits.lengthWord - this.held, chunk.length)
      this.keep(chunk.subarray(0, at))
      if (this.held < packetLimits.lengthWord) return -1
      this.wanted = checkedLength(this.join(packetLimits.lengthWord), 0)
    }
    const rest = Math.min(this.wanted - this.held, chunk.length - at)
    if (rest > 0) this.keep(at === 0 && rest === chunk.length ? chunk : chunk.subarray(at, at + rest))
    if (this.held < this.wanted) return -1
    const packet = this.join(this.wanted)
    const length = this.wanted
    this.parts = []
    this.page = undefined
    this.held = 0
    this.wanted = 0
    this.sink(packet, packetLimits.lengthWord, length)
    return at + rest
  }

  private keep(chunk: Buffer): void {
    this.held += chunk.length
    if (chunk.length >= smallChunk) {
      this.page = undefined
      this.parts.push(chunk)
      return
    }
    if (!this.page || this.page.length - this.pageUsed < chunk.length) {
      this.page = Buffer.allocUnsafeSlow(Math.min(pageBytes, Math.max(chunk.length, this.held * 2)))
      this.pageUsed = 0
      this.parts.push(this.page.subarray(0, 0))
    }
    chunk.copy(this.page, this.pageUsed)
    this.pageUsed += chunk.length
    // The page is always the last part, up to where it is filled.
    this.parts[this.parts.length - 1] = this.page.subarray(0, this.pageUsed)
  }

  private join(length: number): Buffer {
    const [only] = this.parts
    return this.parts.length === 1 && only ? only : Buffer.concat(this.parts, length)
  }
}

function checkedLength(bytes: Buffer, at: number): number {
  const length = bytes.readUInt32BE(at)
  if (length < packetLimits.min) throw new XdrError(`a packet of ${length} bytes is shorter than its own header`)
  if (length > packetLimits.max) throw new XdrError(`a packet of ${length} bytes is above the protocol's limit of ${packetLimits.max}`)
  return length
}
