import { XdrError } from './error.ts'
import { hexDigit } from './hex.ts'

// One 8-byte cell seen as words, as 64-bit integers and as a double: the cheapest exact conversion,
// because it makes one BigInt and no intermediate ones.
const cell = new ArrayBuffer(8)
const words = new Uint32Array(cell)
const asUnsigned = new BigUint64Array(cell)
const asSigned = new BigInt64Array(cell)
const asDouble = new Float64Array(cell)
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
const high = littleEndian ? 1 : 0
const low = littleEndian ? 0 : 1

const uuidText = Buffer.alloc(36, '-')

/**
 * Reads XDR (RFC 4506) out of one packet. Never reads past the packet's end, and checks every length
 * against the protocol's limit and against what is left before anything is allocated.
 */
export class XdrReader {
  private bytes: Buffer = Buffer.alloc(0)
  private position = 0
  private end = 0

  /** Points the reader at `bytes[start, end)`; one reader serves a whole connection. */
  reset(bytes: Buffer, start: number, end: number): void {
    this.bytes = bytes
    this.position = start
    this.end = end
  }

  get remaining(): number {
    return this.end - this.position
  }

  uint(): number {
    return this.int() >>> 0
  }

  int(): number {
    const at = this.take(4)
    const bytes = this.bytes
    return (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3)
  }

  unsignedHyper(): bigint {
    this.fillCell()
    return asUnsigned[0] ?? 0n
  }

  hyper(): bigint {
    this.fillCell()
    return asSigned[0] ?? 0n
  }

  double(): number {
    this.fillCell()
    return asDouble[0] ?? 0
  }

  /** A variable-length string in UTF-8, of at most `max` bytes. */
  string(max: number): string {
    const length = this.length(max)
    const at = this.takePadded(length)
    return length < 24 ? this.shortString(at, length) : this.bytes.toString('utf8', at, at + length)
  }

  /** Variable-length bytes, copied: what is decoded must not keep the whole packet alive. */
  opaque(max: number): Buffer {
    const length = this.length(max)
    const at = this.takePadded(length)
    return Buffer.from(this.bytes.subarray(at, at + length))
  }

  /** A 16-byte UUID in its canonical text form. */
  uuid(): string {
    const at = this.take(16)
    let out = 0
    for (let i = 0; i < 16; i++) {
      if (i === 4 || i === 6 || i === 8 || i === 10) out++
      const value = byte(this.bytes, at + i)
      uuidText[out++] = hexDigit(value >> 4)
      uuidText[out++] = hexDigit(value & 15)
    }
    return uuidText.toString('latin1', 0, 36)
  }

  /** All that is left of the packet, not copied. */
  rest(): Buffer {
    const at = this.take(this.remaining)
    return this.bytes.subarray(at, this.end)
  }

  /** The length word of an array or string. Refuses what is above `max` before anybody allocates for it. */
  length(max: number): number {
    const length = this.uint()
    if (length > max) throw new XdrError(`a length of ${length} is above the protocol's limit of ${max}`)
    return length
  }

  /** To be called when a value has been read: bytes left over mean that both sides disagree on its form. */
  expectEnd(): void {
    if (this.position !== this.end) throw new XdrError(`${this.remaining} bytes are left after the last field`)
  }

  private take(count: number): number {
    const at = this.position
    if (count > this.end - at) throw new XdrError(`${count} bytes wanted, ${this.end - at} left in the packet`)
    this.position = at + count
    return at
  }

  private takePadded(length: number): number {
    return this.take((length + 3) & ~3)
  }

  private fillCell(): void {
    words[high] = this.int()
    words[low] = this.int()
  }

  /** Names are short and ASCII nearly always; crossing into native code costs more than reading them here. */
  private shortString(at: number, length: number): string {
    let text = ''
    for (let i = at; i < at + length; i++) {
      const code = byte(this.bytes, i)
      if (code > 127) return this.bytes.toString('utf8', at, at + length)
      text += String.fromCharCode(code)
    }
    return text
  }
}

function byte(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0
}
