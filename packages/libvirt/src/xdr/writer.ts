import { XdrError } from './error.ts'
import { hexValue } from './hex.ts'

/** Slabs double up to this: an idle connection holds little, a busy one allocates seldom. */
const firstSlabBytes = 2 * 1024
const maxSlabBytes = 64 * 1024

const cell = new ArrayBuffer(8)
const cellBytes = new Uint8Array(cell)
const cellView = new DataView(cell)

/**
 * Writes XDR into one slab. Several packets can follow each other before `take()` hands out what was
 * written since the last one: so all calls of one tick leave in one write, and nothing is copied.
 */
export class XdrWriter {
  private bytes: Buffer = Buffer.allocUnsafe(firstSlabBytes)
  private slabBytes = firstSlabBytes
  private taken = 0
  private position = 0

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.position - this.taken
  }

  /** Where the next byte goes, as an offset that `setUint` understands until the next `take()`. */
  mark(): number {
    return this.position - this.taken
  }

  /** Overwrites the word at a mark: the packet's length is known last. */
  setUint(mark: number, value: number): void {
    this.bytes.writeUInt32BE(value >>> 0, this.taken + mark)
  }

  /** Forgets everything after a mark: an argument that can't be encoded must not leave half a packet. */
  rewind(mark: number): void {
    this.position = this.taken + mark
  }

  /** What was written since the last call. The caller owns the bytes. */
  take(): Buffer {
    const out = this.bytes.subarray(this.taken, this.position)
    this.taken = this.position
    return out
  }

  int(value: number): void {
    if (!Number.isInteger(value) || value < -2147483648 || value > 2147483647) throw new XdrError(`${value} is not a 32-bit integer`)
    this.word(value)
  }

  uint(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 4294967295) throw new XdrError(`${value} is not an unsigned 32-bit integer`)
    this.word(value)
  }

  hyper(value: bigint | number): void {
    const wide = toBigInt(value)
    if (BigInt.asIntN(64, wide) !== wide) throw new XdrError(`${wide} is not a 64-bit integer`)
    cellView.setBigInt64(0, wide)
    this.copyCell()
  }

  unsignedHyper(value: bigint | number): void {
    const wide = toBigInt(value)
    if (BigInt.asUintN(64, wide) !== wide) throw new XdrError(`${wide} is not an unsigned 64-bit integer`)
    cellView.setBigUint64(0, wide)
    this.copyCell()
  }

  double(value: number): void {
    cellView.setFloat64(0, value)
    this.copyCell()
  }

  string(value: string, max: number): void {
    const length = Buffer.byteLength(value)
    if (length > max) throw new XdrError(`a string of ${length} bytes is above the protocol's limit of ${max}`)
    // libvirt's strings end at the first NUL: what follows would be dropped without a word.
    if (value.includes('\0')) throw new XdrError('a string for libvirt must not contain a NUL character')
    this.word(length)
    const at = this.reserve((length + 3) & ~3)
    this.bytes.write(value, at, length, 'utf8')
    this.bytes.fill(0, at + length, this.position)
  }

  opaque(value: Uint8Array, max: number): void {
    if (value.length > max) throw new XdrError(`${value.length} bytes are above the protocol's limit of ${max}`)
    this.word(value.length)
    this.raw(value)
    this.bytes.fill(0, this.reserve((4 - (value.length & 3)) & 3), this.position)
  }

  /** 16 bytes from canonical text, upper or lower case, with or without dashes. */
  uuid(text: string): void {
    const at = this.reserve(16)
    let digits = 0
    let value = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 45) continue
      const nibble = hexValue(code)
      if (nibble < 0 || digits === 32) throw new XdrError(`"${text}" is not a UUID`)
      value = (value << 4) | nibble
      digits++
      if ((digits & 1) === 0) {
        this.bytes[at + digits / 2 - 1] = value & 255
        value = 0
      }
    }
    if (digits !== 32) throw new XdrError(`"${text}" is not a UUID`)
  }

  /** Bytes as they are: no length, no padding. */
  raw(value: Uint8Array): void {
    const at = this.reserve(value.length)
    this.bytes.set(value, at)
  }

  /** A word without a range check, for values that were checked or made here. */
  word(value: number): void {
    const at = this.reserve(4)
    const bytes = this.bytes
    bytes[at] = value >>> 24
    bytes[at + 1] = (value >>> 16) & 255
    bytes[at + 2] = (value >>> 8) & 255
    bytes[at + 3] = value & 255
  }

  private copyCell(): void {
    this.raw(cellBytes)
  }

  private reserve(count: number): number {
    const at = this.position
    if (at + count <= this.bytes.length) {
      this.position = at + count
      return at
    }
    return this.move(count)
  }

  /** A new slab, with what was not yet taken at its start. */
  private move(count: number): number {
    const kept = this.position - this.taken
    const wanted = kept + count
    this.slabBytes = Math.min(maxSlabBytes, this.slabBytes * 2)
    const next = Buffer.allocUnsafe(Math.max(this.slabBytes, wanted > maxSlabBytes / 2 ? wanted * 2 : wanted))
    this.bytes.copy(next, 0, this.taken, this.position)
    this.bytes = next
    this.taken = 0
    this.position = wanted
    return kept
  }
}

function toBigInt(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) throw new XdrError(`${value} is not an exact integer; give a bigint`)
  return BigInt(value)
}
