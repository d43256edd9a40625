import { describe, expect, it } from 'vitest'
import { packet } from '../testing/packets.ts'
import { XdrError } from '../xdr/error.ts'
import { FrameParser } from './frame-parser.ts'

const payloads = [Buffer.alloc(0), Buffer.from('abcd'), Buffer.alloc(5000, 9), Buffer.from('last')]
const capture = Buffer.concat(payloads.map((payload, index) => packet({ procedure: index + 1 }, payload)))
const whole = payloads.map((payload, index) => packet({ procedure: index + 1 }, payload).subarray(4).toString('hex'))

function parse(chunks: readonly Buffer[]): string[] {
  const seen: string[] = []
  const parser = new FrameParser((bytes, start, end) => seen.push(bytes.subarray(start, end).toString('hex')))
  for (const chunk of chunks) parser.push(chunk)
  expect(parser.heldBytes).toBe(0)
  return seen
}

describe('FrameParser', () => {
  it('takes packets that come together', () => {
    expect(parse([capture])).toEqual(whole)
  })

  it('takes packets that come byte by byte', () => {
    expect(parse(Array.from(capture, (_, at) => capture.subarray(at, at + 1)))).toEqual(whole)
  })

  it('takes packets cut at any place', () => {
    for (let cut = 1; cut < capture.length; cut++) expect(parse([capture.subarray(0, cut), capture.subarray(cut)])).toEqual(whole)
  })

  it('takes packets cut at any two places near their heads', () => {
    const head = capture.subarray(0, 80)
    const expected = whole.slice(0, 2)
    const short = Buffer.concat([packet({ procedure: 1 }), packet({ procedure: 2 }, Buffer.from('abcd'))])
    expect(head.subarray(0, short.length)).toEqual(short)
    for (let first = 1; first < short.length - 1; first++) {
      for (let second = first + 1; second < short.length; second++) {
        expect(parse([short.subarray(0, first), short.subarray(first, second), short.subarray(second)])).toEqual(expected)
      }
    }
  })

  it('takes a packet of the greatest length in many chunks', () => {
    const big = packet({ procedure: 1 }, Buffer.alloc(33554432 - 24, 5))
    const chunks: Buffer[] = []
    for (let at = 0; at < big.length; at += 65536) chunks.push(big.subarray(at, at + 65536))
    let length = 0
    const parser = new FrameParser((_, start, end) => {
      length = end - start
    })
    for (const chunk of chunks) parser.push(chunk)
    expect(length).toBe(33554432)
  })

  for (const length of [0, 3, 27, 33554437, 0x7fffffff, 0xffffffff]) {
    it(`refuses a length of ${length}, whole or byte by byte`, () => {
      const head = Buffer.alloc(4)
      head.writeUInt32BE(length)
      const once = new FrameParser(() => {})
      expect(() => once.push(Buffer.concat([head, Buffer.alloc(40)]))).toThrow(XdrError)
      const slowly = new FrameParser(() => {})
      expect(() => head.forEach((_, at) => slowly.push(head.subarray(at, at + 1)))).toThrow(XdrError)
    })
  }

  it('holds what came, not what was promised', () => {
    const parser = new FrameParser(() => {})
    const before = process.memoryUsage().arrayBuffers
    const head = Buffer.alloc(28)
    head.writeUInt32BE(33554432)
    parser.push(head)
    for (let count = 0; count < 100_000; count++) parser.push(Buffer.from([1]))
    expect(parser.heldBytes).toBe(100_028)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
  })
})
