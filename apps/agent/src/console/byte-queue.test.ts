import { describe, expect, it } from 'vitest'
import { byteQueue } from './byte-queue.ts'

describe('byteQueue', () => {
  it('gives the pieces asked for, however the bytes come', async () => {
    const bytes = Buffer.from('RFB 003.008\n\x02\x01\x02rest')
    for (const step of [1, 2, 5, bytes.length]) {
      const queue = byteQueue(1000)
      const first = queue.take(12)
      for (let at = 0; at < bytes.length; at += step) queue.push(bytes.subarray(at, at + step))
      expect((await first).toString()).toBe('RFB 003.008\n')
      expect([...(await queue.take(3))]).toEqual([2, 1, 2])
      expect(queue.rest().toString()).toBe('rest')
    }
  })

  it('ends a take that can’t be served any more, but gives what was there', async () => {
    const queue = byteQueue(1000)
    queue.push(Buffer.from('ab'))
    queue.fail(new Error('gone'))
    expect((await queue.take(2)).toString()).toBe('ab')
    await expect(queue.take(1)).rejects.toThrow('gone')
  })

  it('is bounded', async () => {
    const queue = byteQueue(4)
    queue.push(Buffer.alloc(5))
    await expect(queue.take(1)).rejects.toThrow('More than 4 bytes')
  })
})
