import { expect, it } from 'vitest'
import { nextSweep } from './upkeep.ts'

it('sweeps every half minute, more rarely where a sweep is dear', () => {
  expect(nextSweep(40)).toBe(30_000)
  expect(nextSweep(1_000)).toBe(100_000)
  expect(nextSweep(60_000)).toBe(300_000)
})
