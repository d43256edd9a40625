import { expect, it } from 'vitest'
import { EventRing, eventRingLimits } from './event-ring.ts'

it('keeps the last events of each machine', () => {
  const ring = new EventRing()
  for (let at = 0; at < eventRingLimits.perMachine + 3; at++) ring.add({ at, machineId: 'a', name: 'a', kind: 'rebooted', detail: null })
  ring.add({ at: 1, machineId: 'b', name: 'b', kind: 'started/booted', detail: null })
  expect(ring.of('a')).toHaveLength(eventRingLimits.perMachine)
  expect(ring.of('a')[0]?.at).toBe(3)
  expect(ring.of('b')).toHaveLength(1)
  expect(ring.of('c')).toEqual([])
})
