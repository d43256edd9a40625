import { expect, it } from 'vitest'
import { utcOffset } from './utc-offset.ts'

it('writes offsets as people know them', () => {
  expect([0, 3600, -10_800, 19_800, -12_600].map(utcOffset)).toEqual(['+00:00', '+01:00', '−03:00', '+05:30', '−03:30'])
})
