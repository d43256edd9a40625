import { judge, machineStates, powerActions, rightsOf } from '@vitrine/domain'
import { expect, it } from 'vitest'
import { chosenActions } from './chosen-actions.ts'

it('shows only what the rule table allows in that state, and loses nothing', () => {
  for (const state of machineStates) {
    const { shown, rest } = chosenActions(state)
    for (const action of shown) expect(judge(action, { state, persistent: true, present: true, hostConnected: true }, rightsOf('administrator')).allowed).toBe(true)
    expect(new Set([...shown, ...rest])).toEqual(new Set(powerActions))
    expect(shown.length).toBeLessThanOrEqual(2)
  }
})
