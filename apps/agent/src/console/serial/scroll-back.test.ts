import { describe, expect, it } from 'vitest'
import { scrollBack } from './scroll-back.ts'

describe('scrollBack', () => {
  it('keeps everything below its bound, whatever the pieces', () => {
    for (const step of [1, 3, 4096, 9000]) {
      const kept = scrollBack(20_000)
      const all = Buffer.from(Array.from({ length: 3000 }, (_, line) => `${line % 1000}\n`).join(''))
      for (let at = 0; at < all.length; at += step) kept.append(all.subarray(at, at + step))
      expect(kept.read().from).toBe(0)
      expect(kept.read().bytes.equals(all), `step ${step}`).toBe(true)
    }
  })

  it('keeps the last whole lines beyond it', () => {
    for (const step of [1, 7, 500, 5000]) {
      const kept = scrollBack(1000)
      const all = Buffer.from(Array.from({ length: 900 }, (_, line) => `line ${line} é\n`).join(''))
      for (let at = 0; at < all.length; at += step) kept.append(all.subarray(at, at + step))
      const { from, bytes } = kept.read()
      const text = bytes.toString()
      expect(from + bytes.length).toBe(all.length)
      expect(text.endsWith('line 899 é\n'), `step ${step}`).toBe(true)
      expect(text.startsWith('line '), `step ${step}`).toBe(true)
      expect(text.length).toBeGreaterThan(900)
      expect(text).not.toContain('\uFFFD')
    }
  })

  it('knows whether it has anything', () => {
    const kept = scrollBack(10)
    expect(kept.isEmpty).toBe(true)
    expect(kept.read().bytes).toHaveLength(0)
    kept.append(Buffer.from('a'))
    expect(kept.isEmpty).toBe(false)
  })
})
