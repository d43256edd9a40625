import type { HostSummary } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import type { LiveChange } from '../../shared/live.ts'
import { joined } from './interests.ts'
import { createListener, type LiveHandlers, type LiveRequest } from './listener.ts'
import { waitBefore } from './live-status.ts'
import { createRecentChanges, isBehind } from './recent-changes.ts'
import { replaceRows } from './replace-rows.ts'
import { createSampleStore, sparkSlots, steadyShare } from './samples.ts'
import { troubleOf } from './trouble.ts'

describe('replaceRows', () => {
  const list = [{ id: 'a', n: 1 }, { id: 'b', n: 1 }, { id: 'c', n: 1 }]
  it('replaces where a row stands, appends new ones, takes out what is gone', () => {
    expect(replaceRows(list, [{ id: 'd', n: 2 }, { id: 'b', n: 2 }], ['a'])).toEqual([{ id: 'b', n: 2 }, { id: 'c', n: 1 }, { id: 'd', n: 2 }])
  })
  it('keeps the rows that did not change as they are', () => {
    expect(replaceRows(list, [{ id: 'b', n: 2 }], [])[0]).toBe(list[0])
  })
})

describe('recent changes', () => {
  const change = (name: string): LiveChange => ({ type: 'machines', rows: [], gone: [name] })
  it('tell what came after a place, in one life of the server', () => {
    const recent = createRecentChanges()
    recent.add('one.4', change('a'))
    recent.add('one.5', change('b'))
    recent.add('one.6', change('c'))
    expect(recent.after('one.6')).toEqual([change('c')])
    expect(recent.after('one.3')).toHaveLength(3)
    expect(recent.after('one.2')).toBeNull()
    expect(recent.after('two.6')).toBeNull()
    recent.add('two.1', change('d'))
    expect(recent.after('two.0')).toEqual([change('d')])
  })
  it('compares places of one life only', () => {
    expect([isBehind('x.1', 'x.2'), isBehind('x.2', 'x.2'), isBehind('x.1', 'y.2'), isBehind('odd', 'x.1')]).toEqual([true, false, null, null])
  })
})

describe('joined interests', () => {
  it('carry what everybody needs', () => {
    expect(joined([])).toEqual({ machineId: undefined, samples: 'none' })
    expect(joined([{ samples: 'all' }, { samples: 'machine', machineId: 'm' }])).toEqual({ machineId: 'm', samples: 'all' })
    expect(joined([{ samples: 'machine', machineId: 'm' }, { samples: 'none' }])).toEqual({ machineId: 'm', samples: 'machine' })
  })
})

/** A world without time of its own: timers run when the test says so. */
function world() {
  const opened: { request: LiveRequest; handlers: LiveHandlers; closed: boolean }[] = []
  const timers = new Map<number, { ms: number; run: () => void }>()
  const applied: string[] = []
  let id = 0
  let signedOut = false
  const listener = createListener({
    connect: (request, handlers) => {
      const stream = { request, handlers, closed: false }
      opened.push(stream)
      return () => {
        stream.closed = true
      }
    },
    isSignedOut: () => Promise.resolve(signedOut),
    oldestCursor: () => 'life.7',
    apply: (place) => void applied.push(place),
    now: () => 1000,
    chance: () => 0.5,
    after: (ms, run) => {
      id += 1
      const mine = id
      timers.set(mine, { ms, run })
      return () => void timers.delete(mine)
    },
  })
  return {
    listener, opened, applied,
    newest: () => {
      const stream = opened.at(-1)
      if (stream === undefined) throw new Error('no stream was opened')
      return stream
    },
    waits: () => [...timers.values()].map(({ ms }) => ms),
    runTimers: () => {
      const due = [...timers.values()]
      timers.clear()
      for (const { run } of due) run()
    },
    endSession: () => {
      signedOut = true
    },
  }
}

const gone: LiveChange = { type: 'machines', rows: [], gone: [] }

describe('listener', () => {
  it('starts where the lists were read and goes on after the last id it saw', () => {
    const { listener, newest, opened, runTimers, applied } = world()
    listener.start()
    expect(newest().request.lastEventId).toBe('life.7')
    newest().handlers.onOpen()
    newest().handlers.onItem('life.8', gone)
    newest().handlers.onCut(null)
    expect(listener.status().phase).toBe('waiting')
    expect(opened[0]?.closed).toBe(true)
    runTimers()
    expect(newest().request.lastEventId).toBe('life.8')
    expect(applied).toEqual(['life.8'])
  })

  it('hears nothing of a stream that it has closed', () => {
    const { listener, newest, applied } = world()
    listener.start()
    const first = newest()
    first.handlers.onCut(null)
    first.handlers.onItem('life.9', gone)
    first.handlers.onCut(null)
    expect(applied).toEqual([])
    expect(listener.status()).toMatchObject({ tries: 1 })
  })

  it('waits longer each time and forgets that when it is open again', () => {
    const { listener, newest, waits, runTimers } = world()
    listener.start()
    const seen: number[] = []
    for (let round = 0; round < 7; round += 1) {
      newest().handlers.onCut(null)
      seen.push(...waits())
      runTimers()
    }
    expect(seen).toEqual([250, 500, 1000, 2000, 3000, 3000, 3000])
    newest().handlers.onOpen()
    newest().handlers.onCut(null)
    expect(waits()).toEqual([250])
  })

  it('ends with the session, told or found out', async () => {
    const told = world()
    told.listener.start()
    told.newest().handlers.onCut(true)
    expect(told.listener.status()).toEqual({ phase: 'ended' })

    const found = world()
    found.listener.start()
    found.endSession()
    found.newest().handlers.onCut(null)
    found.runTimers()
    found.newest().handlers.onCut(null)
    await Promise.resolve()
    await Promise.resolve()
    expect(found.listener.status()).toEqual({ phase: 'ended' })
    expect(found.waits()).toEqual([])
  })

  it('sleeps while the tab is hidden and goes on when it is seen', () => {
    const { listener, newest, opened, runTimers } = world()
    listener.start()
    newest().handlers.onOpen()
    newest().handlers.onItem('life.9', gone)
    listener.setVisible(false)
    expect(opened[0]?.closed).toBe(false)
    listener.setVisible(true)
    runTimers()
    expect(opened).toHaveLength(1)
    listener.setVisible(false)
    runTimers()
    expect(listener.status().phase).toBe('asleep')
    expect(opened[0]?.closed).toBe(true)
    listener.setVisible(true)
    expect(newest().request.lastEventId).toBe('life.9')
  })

  it('opens one stream for the wishes of one page', () => {
    const { listener, newest, opened, runTimers } = world()
    listener.start()
    newest().handlers.onOpen()
    const forget = listener.want({ samples: 'all' })
    listener.want({ samples: 'machine', machineId: 'm' })
    runTimers()
    expect(opened).toHaveLength(2)
    expect(newest().request).toMatchObject({ samples: 'all', machineId: 'm' })
    newest().handlers.onOpen()
    forget()
    runTimers()
    expect(newest().request).toMatchObject({ samples: 'machine', machineId: 'm' })
  })

  it('goes on at once when the server ends a stream in good order', () => {
    const { listener, newest, opened } = world()
    listener.start()
    newest().handlers.onOpen()
    newest().handlers.onEnd()
    expect(opened).toHaveLength(2)
  })
})

describe('samples', () => {
  const set = (at: number, ...ids: string[]) => ({ hostId: 'h', at, machines: ids.map((id): [string, number, number, number, number, number, number, number] => [id, at, 0, 0, 0, 0, 0, 0]) })

  it('keep two minutes, forget who stopped and tell only whom it concerns', () => {
    const store = createSampleStore()
    const told: string[] = []
    store.subscribe('a', () => told.push('a'))
    store.subscribe('b', () => told.push('b'))
    for (let at = 0; at < sparkSlots + 5; at += 1) store.add(set(at, 'a'))
    expect(store.of('a').values).toHaveLength(sparkSlots)
    expect(store.of('a').values.at(-1)).toBe(sparkSlots + 4)
    expect(told).not.toContain('b')
    store.add(set(99))
    expect(store.of('a').last).toBeNull()
  })

  it('are seeded from what the server remembers, unless more is known', () => {
    const store = createSampleStore()
    store.add(set(5, 'a'))
    store.seed({ a: [1, 2, 3], b: [4] })
    expect(store.of('a').values).toEqual([1, 2, 3])
    expect(store.of('b').values).toEqual([4])
    store.seed({ a: [1] })
    expect(store.of('a').values).toEqual([1, 2, 3])
  })

  it('become a share of the machine’s own processors', () => {
    expect(steadyShare({ values: [9, 1, null, 1, 1, 1], last: null }, 2)).toBe(0.5)
    expect(steadyShare({ values: [], last: null }, 2)).toBeNull()
  })
})

describe('troubleOf', () => {
  const host = (connection: HostSummary['connection'], id = 'h'): HostSummary => ({ id, name: id, uri: 'qemu:///system', connection, seenAt: 5, facts: null })
  const open = host({ phase: 'open', since: 0 })
  const waiting = (reason: 'host-refused' | 'agent-away', id?: string) => host({ phase: 'waiting', since: 0, until: 9, because: { reason, values: {} } }, id)
  const live = { phase: 'open', since: 0 } as const

  it('has nothing to say while all is well, or for a cut that mends itself', () => {
    expect(troubleOf(live, [open], 1e6)).toBeNull()
    expect(troubleOf({ phase: 'waiting', since: 1000, until: 2, tries: 1 }, [open], 2500)).toBeNull()
  })
  it('says the worst', () => {
    expect(troubleOf({ phase: 'ended' }, [waiting('host-refused')], 0)?.kind).toBe('signed-out')
    expect(troubleOf({ phase: 'waiting', since: 0, until: 9000, tries: 4 }, [waiting('host-refused')], 5000)?.kind).toBe('server-away')
    expect(troubleOf(live, [waiting('agent-away'), waiting('agent-away', 'i')], 0)?.kind).toBe('agent-away')
    expect(troubleOf(live, [waiting('host-refused'), open, waiting('host-refused', 'i')], 0)).toMatchObject({ kind: 'host-away', others: 1 })
    expect(troubleOf(live, [host({ phase: 'stale', since: 0 })], 0)?.kind).toBe('host-slow')
    expect(troubleOf(live, [host({ phase: 'connecting', since: 0 })], 5000)?.kind).toBe('host-connecting')
  })
})

describe('waitBefore', () => {
  it('differs from tab to tab', () => {
    expect(waitBefore(0, 0)).toBeLessThan(waitBefore(0, 1))
    expect(waitBefore(50, 1)).toBeLessThanOrEqual(3600)
  })
})
