import { describe, expect, it } from 'vitest'
import { nearest, stacked, summarize, usualStep, withGaps } from './columns.ts'

describe('withGaps', () => {
  it('breaks the line where samples are missing, and nowhere else', () => {
    const at = [0, 2000, 4000, 6100, 40_000, 42_000]
    const { at: moments, columns } = withGaps({ at, columns: [[1, 2, 3, 4, 5, 6]] })
    expect(moments).toEqual([0, 2000, 4000, 6100, 8100, 38_000, 40_000, 42_000])
    expect(columns).toEqual([[1, 2, 3, 4, null, null, 5, 6]])
  })

  it('keeps gaps that were told, and leaves one sample alone', () => {
    expect(withGaps({ at: [0, 2000], columns: [[1, null]] }).columns).toEqual([[1, null]])
    expect(withGaps({ at: [0], columns: [[1]] })).toEqual({ at: [0], columns: [[1]] })
    expect(withGaps({ at: [], columns: [[]] })).toEqual({ at: [], columns: [[]] })
  })

  it('follows the pace of the sampler: a slow one has no gaps', () => {
    expect(withGaps({ at: [0, 10_000, 20_000, 30_000], columns: [[1, 2, 3, 4]] }).at).toHaveLength(4)
  })
})

describe('summarize', () => {
  it('counts only what is inside the window and was measured', () => {
    const at = [0, 1000, 2000, 3000, 4000]
    expect(summarize(at, [100, 1, null, 3, 50], 1000, 3000)).toEqual({ now: 3, average: 2, max: 3 })
    expect(summarize(at, [100, 1, 2, null, 50], 1000, 3000)).toEqual({ now: null, average: 1.5, max: 2 })
    expect(summarize([], [], 0, 1)).toEqual({ now: null, average: null, max: null })
  })
})

describe('stacked', () => {
  it('adds up, and says nothing where a part is not known', () => {
    expect(stacked([[1, 2, null], [10, null, 30], [5, 5, 5]])).toEqual([[1, 2, null], [11, null, null], [16, null, null]])
  })
})

describe('nearest', () => {
  it('finds the closest moment', () => {
    expect(nearest([0, 10, 20], -5)).toBe(0)
    expect(nearest([0, 10, 20], 14)).toBe(1)
    expect(nearest([0, 10, 20], 16)).toBe(2)
    expect(nearest([0, 10, 20], 99)).toBe(2)
    expect(nearest([], 1)).toBeNull()
  })
})

describe('usualStep', () => {
  it('is not fooled by one long hole', () => {
    expect(usualStep([0, 2000, 4000, 90_000])).toBe(2000)
    expect(usualStep([5])).toBeNull()
  })
})
