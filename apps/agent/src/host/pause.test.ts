import { describe, expect, it } from 'vitest'
import { Pause } from './pause.ts'

describe('Pause', () => {
  it('ends in time, at a word, and with its signal', async () => {
    const pause = new Pause()
    const end = new AbortController()
    await pause.wait(1, end.signal)
    const word = pause.wait(60_000, end.signal)
    pause.cutShort()
    await word
    const over = pause.wait(60_000, end.signal)
    end.abort()
    await over
    await pause.wait(60_000, end.signal)
    pause.cutShort()
    expect(end.signal.aborted).toBe(true)
  })
})
