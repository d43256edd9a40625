import { consoleCloseCodes } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { step, type ConsoleEvent, type ConsoleModel, type MachineFacts } from './console-state.ts'

const running: MachineFacts = { present: true, active: true, has: true, run: 1 }
const off: MachineFacts = { present: true, active: false, has: true, run: null }
const start: ConsoleModel = { state: { phase: 'idle' }, facts: running }
const time = { now: 10_000, chance: 0.5 }

function after(...events: ConsoleEvent[]): ConsoleModel {
  return events.reduce(step, start)
}
const closed = (code: number, reason = ''): ConsoleEvent => ({ type: 'closed', code, reason, ...time })
const opened: ConsoleEvent = { type: 'opened', now: 1_000 }
const mounted: ConsoleEvent = { type: 'mounted' }
const machine = (facts: MachineFacts): ConsoleEvent => ({ type: 'machine', facts })

describe('a console', () => {
  it('opens by itself', () => {
    expect(after(mounted).state).toEqual({ phase: 'connecting', tries: 0, force: false })
    expect(after(mounted, opened).state).toEqual({ phase: 'open', since: 1_000 })
  })

  it('waits for a machine that is off, and opens when it runs', () => {
    expect(after(machine(off), mounted).state.phase).toBe('off')
    expect(after(machine(off), mounted, machine(running)).state.phase).toBe('connecting')
  })

  it('comes back after a stop and a start, in whichever order page and socket hear of them', () => {
    const stopped = closed(consoleCloseCodes.machineStopped)
    expect(after(mounted, opened, stopped, machine(off)).state.phase).toBe('off')
    expect(after(mounted, opened, machine(off), stopped).state.phase).toBe('off')
    expect(after(mounted, opened, machine(off), stopped, machine({ ...running, run: 2 })).state.phase).toBe('connecting')
    expect(after(mounted, opened, machine(off), machine({ ...running, run: 2 }), stopped).state.phase).toBe('waiting')
    expect(after(mounted, opened, stopped, machine({ ...running, run: 2 })).state.phase).toBe('connecting')
  })

  it('tries again after a cut: soon at first, later each time, at once when told to', () => {
    const first = after(mounted, opened, closed(1006))
    expect(first.state).toEqual({ phase: 'waiting', because: { kind: 'cut' }, tries: 1, until: 10_250 })
    let model = first
    const waits: number[] = []
    for (let at = 0; at < 8; at += 1) {
      model = step(step(model, { type: 'try', force: false }), closed(1006))
      if (model.state.phase === 'waiting') waits.push(model.state.until - time.now)
    }
    expect(waits.slice(0, 2)).toEqual([500, 1000])
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits.at(-1)).toBe(waits.at(-2))
    expect(step(model, { type: 'try', force: false }).state.phase).toBe('connecting')
  })

  it('does not hammer a server that accepts and drops', () => {
    const dropped = step(step(step(after(mounted), { type: 'opened', now: 9_990 }), closed(1006)), { type: 'try', force: false })
    expect(dropped.state).toEqual({ phase: 'connecting', tries: 2, force: false })
  })

  it.each([
    [consoleCloseCodes.machineGone, '', 'gone'],
    [consoleCloseCodes.noSuchConsole, '', 'none'],
    [consoleCloseCodes.consoleBusy, '', 'busy'],
    [consoleCloseCodes.takenOver, '', 'taken'],
    [1008, 'not-signed-in', 'refused'],
    [consoleCloseCodes.hostAway, 'agent-away', 'waiting'],
    [consoleCloseCodes.ticketInvalid, '', 'waiting'],
    [1012, 'restart', 'waiting'],
  ])('knows what a close by %i means', (code, reason, phase) => {
    expect(after(mounted, opened, closed(code, reason)).state.phase).toBe(phase)
  })

  it('stays away from one that somebody took, until told or until the machine starts anew', () => {
    const taken = after(mounted, opened, closed(consoleCloseCodes.takenOver))
    expect(step(taken, machine(running)).state.phase).toBe('taken')
    expect(step(taken, machine({ ...running, run: 2 })).state.phase).toBe('connecting')
    expect(step(taken, { type: 'try', force: true }).state).toMatchObject({ phase: 'connecting', force: true })
  })

  it('asks for a password in between', () => {
    const asked = after(mounted, { type: 'asked', wants: ['password'], wrong: false })
    expect(asked.state).toEqual({ phase: 'asking', wants: ['password'], wrong: false, tries: 0 })
    expect(step(asked, { type: 'answered' }).state.phase).toBe('connecting')
    expect(step(asked, closed(1006)).state.phase).toBe('waiting')
  })

  it('knows why it got no ticket', () => {
    const none = (failure: Extract<ConsoleEvent, { type: 'no-ticket' }>['failure']) => after(mounted, { type: 'no-ticket', failure, ...time }).state
    expect(none(null)).toMatchObject({ phase: 'waiting', because: { kind: 'server-away' } })
    expect(none({ reason: 'right-missing', values: {} }).phase).toBe('refused')
    expect(none({ reason: 'host-away', values: {} })).toMatchObject({ phase: 'waiting', because: { kind: 'host-away' } })
    expect(none({ reason: 'machine-unknown', values: {} }).phase).toBe('gone')
    expect(none({ reason: 'unexpected', values: {}, id: 'x' })).toMatchObject({ phase: 'waiting', because: { kind: 'refused' } })
  })

  it('hears nothing of sockets that are no longer its own', () => {
    const model = after(machine(off), mounted)
    expect(step(model, closed(1006))).toBe(model)
    expect(step(model, opened)).toBe(model)
  })
})
