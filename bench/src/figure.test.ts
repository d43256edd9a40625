import { expect, it } from 'vitest'
import { factor, fasterQuarter, keepsBound, median, type Figure } from './figure.ts'

const speed: Figure = { id: 's', what: 's', unit: '/s', better: 'higher', ours: 300, peers: { python: 200 } }
const time: Figure = { id: 't', what: 't', unit: 'ms', better: 'lower', ours: 50, peers: { virsh: 100 } }

it('counts a factor above one as better for speeds and for times', () => {
  expect(factor(speed, 200)).toBe(1.5)
  expect(factor(time, 100)).toBe(2)
})

it('judges bounds, and says nothing where the peer was not measured', () => {
  expect(keepsBound({ ...speed, must: { timesPeer: 1.5, peer: 'python' } })).toBe(true)
  expect(keepsBound({ ...speed, must: { timesPeer: 1.6, peer: 'python' } })).toBe(false)
  expect(keepsBound({ ...time, must: { atMost: 40 } })).toBe(false)
  expect(keepsBound({ ...time, must: { timesPeer: 1, peer: 'cockpit' } })).toBeUndefined()
  expect(keepsBound(time)).toBeUndefined()
})

it('takes the middle value, or that of the faster quarter', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(fasterQuarter([9, 1, 3, 5, 7])).toBe(3)
  expect(() => median([])).toThrow('a share of nothing')
})
