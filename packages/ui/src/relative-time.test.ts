import { describe, expect, it } from 'vitest'
import { duration, relativeTime } from './relative-time.ts'
import { sparkPath } from './spark-path.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('relativeTime', () => {
  it('speaks the reader\'s language and rounds down', () => {
    expect(relativeTime(0, 119_000, 'en', 'ago', 'just now')).toBe('1 min. ago')
    expect(relativeTime(0, 3 * day + 5 * hour, 'pt-BR', 'ago', 'agora')).toBe('há 3 dias')
    expect(relativeTime(5 * minute, 0, 'en', 'ago', 'just now')).toBe('in 5 min.')
  })

  it('does not count the first seconds', () => {
    expect(relativeTime(0, 9000, 'en', 'ago', 'just now')).toBe('just now')
    expect(relativeTime(2000, 0, 'en', 'ago', 'just now')).toBe('just now')
  })
})

describe('duration', () => {
  it('has the two largest units', () => {
    expect(duration(3 * day + 4 * hour + 5 * minute, 'en')).toBe('3 days 4 hr')
    expect(duration(2 * hour, 'en')).toBe('2 hr')
    expect(duration(45_000, 'en')).toBe('45 sec')
    expect(duration(-5, 'en')).toBe('0 sec')
  })
})

describe('sparkPath', () => {
  const box = { top: 1, slots: 5, width: 40, height: 12 }

  it('ends at the right edge and stays inside', () => {
    expect(sparkPath([0, 2], box).line).toBe('M30 11L40 1')
  })

  it('breaks at a gap', () => {
    const { line, area } = sparkPath([1, null, 1], box)
    expect(line).toBe('M20 1M40 1')
    expect(area.match(/Z/g)).toHaveLength(2)
  })

  it('has nothing to draw without values', () => {
    expect(sparkPath([], box)).toEqual({ line: '', area: '' })
  })
})
