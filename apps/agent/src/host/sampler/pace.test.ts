import { describe, expect, it } from 'vitest'
import { nextPace } from './pace.ts'

describe('nextPace', () => {
  it('is fast for who looks, slow for nobody', () => {
    expect(nextPace({ cpuMs: 5, wallMs: 20 }, true)).toBe(2_000)
    expect(nextPace({ cpuMs: 5, wallMs: 20 }, false)).toBe(10_000)
  })

  it('stays below 2 % of a core and a tenth of libvirt, up to a bound', () => {
    expect(nextPace({ cpuMs: 100, wallMs: 20 }, true)).toBe(5_000)
    expect(nextPace({ cpuMs: 10, wallMs: 700 }, true)).toBe(7_000)
    expect(nextPace({ cpuMs: 10_000, wallMs: 700 }, true)).toBe(30_000)
  })
})
