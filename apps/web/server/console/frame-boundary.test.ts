import { describe, expect, it } from 'vitest'
import { frameBoundary } from './frame-boundary.ts'
import { closeFrame } from './handshake.ts'

/** A binary frame as a server sends it. */
function frame(length: number): Buffer {
  if (length < 126) return Buffer.concat([Buffer.from([0x82, length]), Buffer.alloc(length, 0x88)])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = 0x82
  header[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) header.writeUInt16BE(length, 2)
  else header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, Buffer.alloc(length, 0x88)])
}

describe('frameBoundary', () => {
  const lengths = [0, 1, 125, 126, 65_535, 65_536, 70_000]
  const bytes = Buffer.concat(lengths.map(frame))
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + frame(length).length, 0))

  it('finds the same boundaries however the bytes are cut', () => {
    for (const step of [1, 2, 3, 7, 127, 1000, 65_536, bytes.length]) {
      const follow = frameBoundary()
      const found: number[] = []
      for (let at = 0; at < bytes.length; at += step) {
        follow.feed(bytes.subarray(at, at + step))
        if (follow.atBoundary()) found.push(Math.min(at + step, bytes.length))
      }
      expect(found.at(-1), `step ${step}`).toBe(bytes.length)
      expect(found.every((end) => ends.includes(end)), `step ${step}`).toBe(true)
      expect(follow.sawClose(), `step ${step}`).toBe(false)
    }
  })

  it('stops behind the first frame that ends', () => {
    const follow = frameBoundary()
    follow.feed(bytes.subarray(0, 1))
    expect(follow.feedToBoundary(bytes.subarray(1))).toBe(1)
    expect(follow.feedToBoundary(bytes.subarray(2))).toBe(3)
    expect(frameBoundary().feedToBoundary(frame(500).subarray(0, 400))).toBe(-1)
  })

  it('knows a close frame, and masked frames', () => {
    const follow = frameBoundary()
    follow.feed(Buffer.concat([Buffer.from([0x82, 0x81, 1, 2, 3, 4, 9]), closeFrame(4001, 'machine-stopped')]))
    expect(follow.atBoundary()).toBe(true)
    expect(follow.sawClose()).toBe(true)
  })
})
