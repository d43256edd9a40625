import { describe, expect, it } from 'vitest'
import { Refresher } from './refresher.ts'

/** Readings that end when the test says so. */
function steps(): { refresher: Refresher; begun: string[]; end: () => Promise<void> } {
  const begun: string[] = []
  const pending: (() => void)[] = []
  const refresher = new Refresher(async (key) => {
    begun.push(key)
    await new Promise<void>((resolve) => pending.push(resolve))
  })
  return { refresher, begun, end: async () => {
    pending.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  } }
}

describe('Refresher', () => {
  it('turns a burst into two readings, the second after the last word', async () => {
    const { refresher, begun, end } = steps()
    const first = refresher.touch('a')
    const rest = [refresher.touch('a'), refresher.touch('a'), refresher.touch('a')]
    expect(begun).toEqual(['a'])
    await end()
    await first
    expect(begun).toEqual(['a', 'a'])
    await end()
    await Promise.all(rest)
    expect(begun).toEqual(['a', 'a'])
    expect(refresher.busy).toBe(0)
  })

  it('reads different objects at the same time', () => {
    const { refresher, begun } = steps()
    void refresher.touch('a')
    void refresher.touch('b')
    expect(begun).toEqual(['a', 'b'])
  })

  it('begins again for a word that comes after the end', async () => {
    const { refresher, begun, end } = steps()
    const first = refresher.touch('a')
    await end()
    await first
    void refresher.touch('a')
    expect(begun).toEqual(['a', 'a'])
  })
})
