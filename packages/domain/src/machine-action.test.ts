import { describe, expect, it } from 'vitest'
import { judge, machineActions, machineRules } from './machine-action.ts'
import { machineStateOf, machineStates } from './machine-state.ts'
import { rightsOf } from './rights.ts'

const here = { persistent: true, present: true, hostConnected: true }
const administrator = rightsOf('administrator')

describe('judge', () => {
  it('offers at least one power action in every state a machine can be stuck in', () => {
    for (const state of machineStates) {
      const offered = machineActions.filter((action) => judge(action, { ...here, state }, administrator).allowed)
      expect(offered, state).toContain('set-notes')
      if (state !== 'unknown') expect(offered.some((action) => machineRules[action].right === 'machine.power'), state).toBe(true)
    }
  })

  it('names the obstacle a person can do something about first', () => {
    const off = { ...here, state: 'off' as const }
    expect(judge('shutdown', off, administrator)).toEqual({ allowed: false, because: 'state', state: 'off', allowedIn: ['running'] })
    expect(judge('start', { ...off, hostConnected: false }, administrator)).toEqual({ allowed: false, because: 'host-away' })
    expect(judge('start', { ...off, present: false }, administrator)).toEqual({ allowed: false, because: 'gone' })
    expect(judge('start', { ...off, hostConnected: false }, rightsOf('viewer'))).toEqual({ allowed: false, because: 'right', right: 'machine.power' })
  })

  it('keeps from transient machines what libvirt refuses them', () => {
    const transient = { ...here, persistent: false, state: 'running' as const }
    expect(judge('save', transient, administrator)).toEqual({ allowed: false, because: 'transient' })
    expect(judge('pause', transient, administrator)).toEqual({ allowed: true })
  })
})

describe('machineStateOf', () => {
  it('reads libvirt state and reason, and knows a saved machine from one that is off', () => {
    expect(machineStateOf(1, 1, false)).toEqual({ state: 'running', reason: 'booted' })
    expect(machineStateOf(3, 5, false)).toEqual({ state: 'paused', reason: 'io-error' })
    expect(machineStateOf(5, 5, true)).toEqual({ state: 'saved', reason: 'saved' })
    expect(machineStateOf(5, 6, false)).toEqual({ state: 'off', reason: 'failed' })
    expect(machineStateOf(7, 0, false)).toEqual({ state: 'suspended', reason: 'unknown' })
  })

  it('survives numbers of a newer libvirt', () => {
    expect(machineStateOf(99, 0, false)).toEqual({ state: 'unknown', reason: 'unknown' })
    expect(machineStateOf(1, 250, false)).toEqual({ state: 'running', reason: 'unknown' })
  })
})
