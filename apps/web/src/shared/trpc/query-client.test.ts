import { expect, it } from 'vitest'
import { makeQueryClient } from './query-client.ts'

it('keeps nothing in memory on the server once its request is over', () => {
  // Tests run in Node, as the server does. A finite time is a timer per query that holds its data: 1 MB per page with a thousand machines.
  expect(makeQueryClient().getDefaultOptions().queries?.gcTime).toBe(Infinity)
})
