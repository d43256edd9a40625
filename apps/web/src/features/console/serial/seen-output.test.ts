import { describe, expect, it } from 'vitest'
import { parseSerialStart, seenOutput } from './seen-output.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (seen: Uint8Array) => new TextDecoder().decode(seen)

describe('seenOutput', () => {
  it('adds only what was missed when the same line comes back', () => {
    const seen = seenOutput()
    expect(seen.begin({ line: 'a', from: 0 }, bytes('abc')).keeps).toBe(false)
    seen.add(2)
    const { keeps, missing } = seen.begin({ line: 'a', from: 1 }, bytes('bcdefg'))
    expect([keeps, text(missing)]).toEqual([true, 'fg'])
  })

  it('starts anew on another line, after a gap, and when nothing is known', () => {
    const seen = seenOutput()
    seen.begin({ line: 'a', from: 0 }, bytes('abc'))
    expect(seen.begin({ line: 'b', from: 0 }, bytes('abc')).keeps).toBe(false)
    expect(seen.begin({ line: 'b', from: 10 }, bytes('xyz')).keeps).toBe(false)
    const { keeps, missing } = seen.begin(null, bytes('xyz'))
    expect([keeps, text(missing)]).toEqual([false, 'xyz'])
  })
})

it('reads what a line says first, and nothing else', () => {
  expect(parseSerialStart('{"line":"a","from":3}')).toEqual({ line: 'a', from: 3 })
  for (const wrong of ['', '{}', 'null', '{"line":1,"from":2}', '[]']) expect(parseSerialStart(wrong)).toBeNull()
})
