import { rightsOf } from '@vitrine/domain'
import { expect, it } from 'vitest'
import { judgeMany } from './subject.ts'

const machine = (name: string, state: 'off' | 'running') => ({ name, state, persistent: true, present: true, hostConnected: true })
const mixed = [machine('a', 'off'), machine('b', 'running'), machine('c', 'off')]

it('acts on those of a mixed choice that can, and says why not when none can', () => {
  const start = judgeMany('start', mixed, rightsOf('administrator'))
  expect(start.able.map(({ name }) => name)).toEqual(['a', 'c'])
  expect(start.refusal).toMatchObject({ because: 'state', state: 'running' })
  expect(judgeMany('resume', mixed, rightsOf('administrator')).able).toEqual([])
  expect(judgeMany('start', mixed, rightsOf('viewer'))).toMatchObject({ able: [], refusal: { because: 'right' } })
  expect(judgeMany('start', [machine('a', 'off')], rightsOf('administrator')).refusal).toBeNull()
})
