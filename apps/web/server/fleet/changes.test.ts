import { describe, expect, it } from 'vitest'
import type { LiveChange } from '../../src/shared/live.ts'
import { createChangeLog } from './changes.ts'
import { createWatchers } from './watchers.ts'

const machines = (...gone: string[]): LiveChange => ({ type: 'machines', rows: [], gone })

describe('the change log', () => {
  it('gives what came after a place, and nothing for the newest', () => {
    const log = createChangeLog('life')
    const start = log.cursor()
    for (let at = 0; at < 5; at += 1) log.add([machines(String(at))], [])
    expect(log.since(start)?.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(log.since('life.3')?.map(({ seq }) => seq)).toEqual([4, 5])
    expect(log.since(log.cursor())).toEqual([])
  })

  it('forgets the oldest and says so', () => {
    const log = createChangeLog('life')
    for (let at = 0; at < 20_000; at += 1) log.add([machines(String(at))], [])
    expect(log.since('life.10')).toBeNull()
    expect(log.since('life.19000')).toHaveLength(1000)
    expect(log.since('life.20000')).toEqual([])
    expect(log.since('life.20001')).toBeNull()
    expect(log.since('other.5')).toBeNull()
  })
})

describe('a watcher', () => {
  const watchersOn = (log = createChangeLog('life')) => ({ log, watchers: createWatchers({ log, hosts: () => [], hostOf: () => 'h1' }) })

  it('is told to read again when it is too slow, and costs no more until then', async () => {
    const { log, watchers } = watchersOn()
    const over = new AbortController()
    const slow = watchers.watch({ after: log.cursor(), samples: 'none', signal: over.signal })
    const first = slow.next()
    watchers.tell(log.add([machines('0')], []))
    expect((await first).value).toEqual({ id: 'life.1', change: machines('0') })
    for (let at = 0; at < 5_000; at += 1) watchers.tell(log.add([machines(String(at))], []))
    expect((await slow.next()).value).toMatchObject({ change: { type: 'resync' } })
    over.abort()
    await slow.return()
    expect(watchers.count()).toBe(0)
  })

  it('gets the samples it asked for, the newest only', async () => {
    const { log, watchers } = watchersOn()
    const over = new AbortController()
    const set = (at: number) => ({ hostId: 'h1', at, machines: [['m1', 1, 0, 0, 0, 0, 0, 0], ['m2', 2, 0, 0, 0, 0, 0, 0]] satisfies [string, number, number, number, number, number, number, number][] })
    const one = watchers.watch({ after: log.cursor(), samples: 'machine', machineId: 'm2', signal: over.signal })
    const none = watchers.watch({ after: log.cursor(), samples: 'none', signal: over.signal })
    const [got, silent] = [one.next(), none.next()]
    watchers.tellSamples(set(1), null)
    expect((await got).value).toMatchObject({ change: { type: 'samples', set: { at: 1, machines: [['m2', 2, 0, 0, 0, 0, 0, 0]] } } })
    watchers.tellSamples(set(2), null)
    watchers.tellSamples(set(3), null)
    expect((await one.next()).value).toMatchObject({ change: { set: { at: 3 } } })
    watchers.tell(log.add([machines('x')], []))
    expect((await silent).value).toMatchObject({ change: { type: 'machines' } })
    over.abort()
  })
})
