import { expect, it } from 'vitest'
import { digestFailure, failureDigest } from './page-failure.ts'
import { en } from './words/en.ts'

it('goes through a digest', () => {
  expect(digestFailure(failureDigest({ reason: 'database-away', values: {}, id: 'ab12' }), en.failures)).toEqual({ reason: 'database-away', values: {}, id: 'ab12' })
  expect(digestFailure(failureDigest({ reason: 'agent-away', values: { x: 1 } }), en.failures)).toEqual({ reason: 'agent-away', values: {} })
})

it('knows what is not ours', () => {
  expect(digestFailure('3127410894', en.failures)).toBeNull()
  expect(digestFailure(undefined, en.failures)).toBeNull()
  expect(digestFailure('failure:toString:', en.failures)?.reason).toBe('unexpected')
})
