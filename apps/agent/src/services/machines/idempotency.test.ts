import { describe, expect, it } from 'vitest'
import { Idempotency, rememberedKeys } from './idempotency.ts'

describe('Idempotency', () => {
  it('does what has a key once, and repeats its outcome', async () => {
    const once = new Idempotency()
    let count = 0
    const work = async () => {
      count += 1
      await Promise.resolve()
      if (count > 1) throw new Error('again')
    }
    await Promise.all([once.once('a', work), once.once('a', work)])
    await once.once('a', work)
    expect(count).toBe(1)
    await expect(once.once('b', work)).rejects.toThrow('again')
    await expect(once.once('b', work)).rejects.toThrow('again')
    expect(count).toBe(2)
  })

  it('forgets the oldest keys', async () => {
    const once = new Idempotency()
    let count = 0
    const work = async () => {
      count += 1
      await Promise.resolve()
    }
    for (let n = 0; n <= rememberedKeys; n++) await once.once(String(n), work)
    await once.once(String(rememberedKeys), work)
    expect(count).toBe(rememberedKeys + 1)
    await once.once('0', work)
    expect(count).toBe(rememberedKeys + 2)
  })
})
