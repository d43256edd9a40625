import { describe, expect, it } from 'vitest'
import { formatBytes, formatKiB, formatRate, formatShare } from './size.ts'

describe('figures', () => {
  it('have a unit and no more digits than they are worth', () => {
    expect(formatKiB(4 * 1024 * 1024, 'en')).toBe('4\u00A0GiB')
    expect(formatBytes(1536, 'pt-BR')).toBe('1,5\u00A0KiB')
    expect(formatBytes(0, 'en')).toBe('0\u00A0B')
    expect(formatRate(999, 'en')).toBe('999\u00A0B/s')
    expect(formatRate(1_250_000, 'pt-BR')).toBe('1,3\u00A0MB/s')
    expect(formatShare(0.0512, 'en')).toBe('5.1%')
    expect(formatShare(0.424, 'en')).toBe('42%')
    expect(formatShare(0, 'en')).toBe('0%')
  })
})
