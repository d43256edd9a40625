import { describe, expect, it } from 'vitest'
import { forEachBounded } from './bounded.ts'

describe('forEachBounded', () => {
  it('works on all, never on more than the limit at a time', async () => {
    let now = 0
    let most = 0
    const done: number[] = []
    await forEachBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      done.push(item)
    })
    expect(most).toBe(3)
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('begins nothing after an error and rejects with it when all is quiet', async () => {
    const begun: number[] = []
    await expect(
      forEachBounded([1, 2, 3, 4], 2, async (item) => {
        begun.push(item)
        await new Promise((resolve) => setImmediate(resolve))
        if (item === 1) throw new Error('one')
      }),
    ).rejects.toThrow('one')
    expect(begun.length).toBeLessThan(4)
  })
})
