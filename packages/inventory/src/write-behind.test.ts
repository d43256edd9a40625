import { expect, it } from 'vitest'
import { createWriteBehind } from './write-behind.ts'

interface Row {
  id: string
  value: number
}

function setUp(write: (rows: Row[]) => Promise<void>) {
  const refused: Row[] = []
  const queue = createWriteBehind<Row>({
    write, merge: (_waiting, row) => row, isAway: (cause) => cause === 'away', onRefused: (row) => refused.push(row), onAway: () => {}, gatherMs: 1, batch: 4,
  })
  return { queue, refused }
}

it('writes the newest of each key, in batches', async () => {
  const batches: Row[][] = []
  const { queue } = setUp(async (rows) => void batches.push(rows))
  for (let value = 0; value < 10; value += 1) queue.put(`k${value % 5}`, { id: `k${value % 5}`, value })
  expect(await queue.drain(1000)).toBe(true)
  expect(batches.map((rows) => rows.length)).toEqual([4, 1])
  expect(batches.flat().map(({ value }) => value)).toEqual([5, 6, 7, 8, 9])
})

it('keeps rows while the database is away, and newer ones win over those', async () => {
  let away = true
  const kept = new Map<string, number>()
  const { queue } = setUp(async (rows) => {
    if (away) throw 'away' // oxlint-disable-line no-throw-literal -- what isAway looks for here
    for (const { id, value } of rows) kept.set(id, value)
  })
  queue.put('a', { id: 'a', value: 1 })
  queue.put('b', { id: 'b', value: 1 })
  expect(await queue.drain(50)).toBe(false)
  queue.put('a', { id: 'a', value: 2 })
  away = false
  expect(await queue.drain(5000)).toBe(true)
  expect([...kept].sort()).toEqual([['a', 2], ['b', 1]])
})

it('gives up the one row that is refused, not its batch', async () => {
  const kept: number[] = []
  const { queue, refused } = setUp(async (rows) => {
    if (rows.some(({ value }) => value === 3)) throw new Error('bad row')
    kept.push(...rows.map(({ value }) => value))
  })
  for (let value = 0; value < 8; value += 1) queue.put(`k${value}`, { id: `k${value}`, value })
  expect(await queue.drain(1000)).toBe(true)
  expect(kept.sort()).toEqual([0, 1, 2, 4, 5, 6, 7])
  expect(refused.map(({ value }) => value)).toEqual([3])
})
