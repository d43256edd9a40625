import { describe, expect, it } from 'vitest'
import { createPendingActions, isUnchanged, pendingOf, settlesWithinMs, type Before } from './pending.ts'

const off: Before = { state: 'off', stateSince: 5, runningSince: null }

describe('pending actions', () => {
  it('are spoken of from the click until the row moves', () => {
    const pending = { action: 'start', key: 'k', before: off } as const
    expect(pendingOf(pending, off)).toBe('start')
    expect(pendingOf(pending, { state: 'running', stateSince: 9, runningSince: { at: 9 } })).toBeNull()
    expect(pendingOf(undefined, off)).toBeNull()
  })

  it('see a restart that ends in the same state', () => {
    const before: Before = { state: 'running', stateSince: 5, runningSince: { at: 5 } }
    expect(isUnchanged({ action: 'reset', key: 'k', before }, { ...before, runningSince: { at: 9 } })).toBe(false)
  })

  it('end by the newest click alone', () => {
    const store = createPendingActions()
    store.begin('m', { action: 'start', key: 'one', before: off })
    store.begin('m', { action: 'force-off', key: 'two', before: off })
    store.end('m', 'one')
    expect(store.of('m')?.key).toBe('two')
    store.end('m', 'two')
    expect(store.of('m')).toBeUndefined()
  })

  it('last as long as a guest may take', () => {
    expect(settlesWithinMs('reboot')).toBe(0)
    expect(settlesWithinMs('shutdown')).toBeGreaterThan(settlesWithinMs('start'))
  })
})
