import { expect, it } from 'vitest'
import { SizeGate } from './size-gate.ts'

const sizes = (capacityBytes: number, allocationBytes: number) => new Map([['vda', { capacityBytes, allocationBytes }]])

it('lets a new capacity through at once and a growing allocation once a minute', () => {
  const gate = new SizeGate()
  expect(gate.passes('a', new Map(), 0)).toBe(false)
  expect(gate.passes('a', sizes(10, 1), 0)).toBe(true)
  expect(gate.passes('a', sizes(10, 2), 2_000)).toBe(false)
  expect(gate.passes('a', sizes(20, 2), 4_000)).toBe(true)
  expect(gate.passes('a', sizes(20, 3), 65_000)).toBe(true)
})
