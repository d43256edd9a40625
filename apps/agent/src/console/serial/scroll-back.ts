/** The last output of a serial line, up to a bound. Grows to it as output comes. */
export interface ScrollBack {
  append(chunk: Uint8Array): void
  /**
   * What is kept, oldest first, and how many bytes came before it. When older output was dropped it starts behind a line break, so as
   * not to begin inside a character or an escape sequence.
   */
  read(): { from: number; bytes: Buffer }
  readonly isEmpty: boolean
}

const smallest = 4 * 1024
const lineFeed = 10

/** @param limit bytes that are kept at most */
export function scrollBack(limit: number): ScrollBack {
  let ring = Buffer.alloc(0)
  /** Where the next byte goes, and how many there are. */
  let next = 0
  let length = 0
  let total = 0

  const inOrder = (): Buffer => (length < ring.length ? ring.subarray(0, length) : Buffer.concat([ring.subarray(next), ring.subarray(0, next)]))

  const grow = (wanted: number): void => {
    if (ring.length >= Math.min(wanted, limit)) return
    const larger = Buffer.alloc(Math.min(limit, Math.max(smallest, ring.length * 2, wanted)))
    inOrder().copy(larger)
    ring = larger
    next = length % larger.length
  }

  return {
    append(chunk) {
      const tail = chunk.length > limit ? chunk.subarray(chunk.length - limit) : chunk
      grow(length + tail.length)
      total += chunk.length
      const first = Math.min(tail.length, ring.length - next)
      ring.set(tail.subarray(0, first), next)
      ring.set(tail.subarray(first), 0)
      if (ring.length > 0) next = (next + tail.length) % ring.length
      length = Math.min(length + tail.length, ring.length)
    },
    read() {
      const all = Buffer.from(inOrder())
      const bytes = total > length ? all.subarray(all.indexOf(lineFeed) + 1) : all
      return { from: total - bytes.length, bytes }
    },
    get isEmpty() {
      return length === 0
    },
  }
}
