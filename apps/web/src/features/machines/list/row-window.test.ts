import { describe, expect, it } from 'vitest'
import { gridKey } from './grid-keys.ts'
import { drawnRows, rowWindow, scrollTopFor } from './row-window.ts'

const box = { count: 1000, rowHeight: 36, headHeight: 32 }

describe('the rows that are drawn', () => {
  it('are those that are seen and some more, in steps', () => {
    expect(rowWindow(box, 0, 900)).toEqual({ first: 0, end: 36 })
    const scrolled = rowWindow(box, 3600, 900)
    expect(scrolled.first).toBeLessThanOrEqual(100 - 8)
    expect(scrolled.end).toBeGreaterThanOrEqual(125 + 8)
    expect(rowWindow(box, 3601, 900)).toEqual(scrolled)
  })

  it('hold the row with the focus, once and in order', () => {
    expect(drawnRows({ first: 4, end: 8 }, 100, 1)).toEqual([1, 4, 5, 6, 7])
    expect(drawnRows({ first: 4, end: 8 }, 100, 50)).toEqual([4, 5, 6, 7, 50])
    expect(drawnRows({ first: 4, end: 8 }, 100, 5)).toEqual([4, 5, 6, 7])
  })

  it('are no more than there are', () => {
    expect(drawnRows({ first: 0, end: 36 }, 3, 0)).toEqual([0, 1, 2])
    expect(drawnRows({ first: 0, end: 36 }, 0, 0)).toEqual([])
    expect(drawnRows({ first: 80, end: 120 }, 3, 1)).toEqual([1])
  })
})

describe('scrolling to a row', () => {
  it('moves no more than it must, and not beneath the head', () => {
    expect(scrollTopFor(5, box, 0, 900)).toBe(0)
    expect(scrollTopFor(0, box, 500, 900)).toBe(0)
    expect(scrollTopFor(30, box, 0, 900)).toBe(32 + 31 * 36 - 900)
  })
})

describe('keys on a row', () => {
  const press = (key: string, more: Partial<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }> = {}) =>
    gridKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...more }, 5, 10, 4)
  it('move within the list', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', to: 6, extend: false })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ do: 'move', to: 4, extend: true })
    expect(press('PageDown')).toEqual({ do: 'move', to: 9, extend: false })
    expect(press('Home')).toEqual({ do: 'move', to: 0, extend: false })
  })
  it('act on the row, and leave the browser its own', () => {
    expect(press('Enter')).toEqual({ do: 'open' })
    expect(press('a', { ctrlKey: true })).toEqual({ do: 'all' })
    expect(press('F10')).toBeNull()
    expect(press('F10', { shiftKey: true })).toEqual({ do: 'menu' })
    expect(press('r', { ctrlKey: true })).toBeNull()
  })
})
