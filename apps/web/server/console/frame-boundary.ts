/**
 * Follows the frames of one direction of a WebSocket (RFC 6455 5.2) without touching their payload, so that the relay can
 * put a close frame of its own between two of them. Costs a few operations per frame, whatever its length.
 */
export interface FrameBoundary {
  /** Takes the next bytes in order. Returns where in `chunk` the last complete frame ends: 0 if none ended in it. */
  feed(chunk: Uint8Array): number
  /** As {@link feed}, but stops behind the first frame that ends in `chunk`; returns -1 if none does. */
  feedToBoundary(chunk: Uint8Array): number
  /** Whether the bytes so far end exactly behind a frame. */
  atBoundary(): boolean
  /** Whether a close frame was among them. */
  sawClose(): boolean
}

const closeOpcode = 8
const longestHeader = 14

export function frameBoundary(): FrameBoundary {
  const header = new Uint8Array(longestHeader)
  let have = 0
  let payloadLeft = 0
  let closed = false

  const headerLength = (): number => {
    if (have < 2) return 2
    const second = header[1] ?? 0
    const short = second & 0x7f
    return 2 + (short === 127 ? 8 : short === 126 ? 2 : 0) + ((second & 0x80) === 0 ? 0 : 4)
  }

  const payloadLength = (): number => {
    const short = (header[1] ?? 0) & 0x7f
    if (short < 126) return short
    let length = 0
    for (let at = 2; at < (short === 126 ? 4 : 10); at += 1) length = length * 256 + (header[at] ?? 0)
    return length
  }

  const walk = (chunk: Uint8Array, stopAtFirst: boolean): number => {
    let end = stopAtFirst ? -1 : 0
    let at = 0
    while (at < chunk.length) {
      if (payloadLeft === 0) {
        header[have] = chunk[at] ?? 0
        have += 1
        at += 1
        if (have < headerLength()) continue
        payloadLeft = payloadLength()
        if (((header[0] ?? 0) & 0x0f) === closeOpcode) closed = true
      } else {
        const step = Math.min(payloadLeft, chunk.length - at)
        payloadLeft -= step
        at += step
      }
      if (payloadLeft === 0) {
        have = 0
        end = at
        if (stopAtFirst) return end
      }
    }
    return end
  }

  return {
    feed: (chunk) => walk(chunk, false),
    feedToBoundary: (chunk) => walk(chunk, true),
    atBoundary: () => have === 0 && payloadLeft === 0,
    sawClose: () => closed,
  }
}
