import type { HostSummary } from '@vitrine/contract'
import { describe, expect, it } from 'vitest'
import { Feed, feedLimits, type FeedMessage } from './feed.ts'
import { HostModel } from './model.ts'
import { machineContent } from './test-rows.ts'

const summary: HostSummary = { id: 'h', name: 'h', uri: 'test:///default', connection: { phase: 'open', since: 1 }, seenAt: 1, facts: null }

function source(...ids: string[]): { model: HostModel; summary: () => HostSummary } {
  const model = new HostModel()
  for (const id of ids) model.machines.put(machineContent(id))
  model.complete = true
  return { model, summary: () => summary }
}

const types = (messages: readonly FeedMessage[]): string[] => messages.map((message) => message.type)
const event = { at: 1, machineId: 'a', name: 'a', kind: 'started/booted', detail: null }

describe('Feed', () => {
  it('begins with a snapshot and then tells whole rows and what is gone, once', () => {
    const host = source('a', 'b')
    const feed = new Feed(host)
    const [first] = feed.take()
    expect(first).toMatchObject({ type: 'snapshot', snapshot: { epoch: host.model.epoch, revision: 2, machines: [{ id: 'a' }, { id: 'b' }] } })
    host.model.machines.put(machineContent('a', { state: 'running' }))
    host.model.machines.put(machineContent('a', { state: 'paused' }))
    host.model.machines.remove('b')
    const [delta, ...rest] = feed.take()
    expect(delta).toMatchObject({ type: 'delta', revision: 5, machines: [{ id: 'a', state: 'paused', revision: 4 }], gone: { machines: ['b'] } })
    expect(rest).toEqual([])
    expect(feed.take()).toEqual([])
  })

  it('goes on where the watcher was', () => {
    const host = source('a', 'b', 'c')
    const from = { epoch: host.model.epoch, revision: host.model.revision }
    host.model.machines.put(machineContent('b', { state: 'running' }))
    host.model.machines.remove('c')
    const messages = new Feed(host, from).take()
    expect(types(messages)).toEqual(['host', 'delta'])
    expect(messages[1]).toMatchObject({ machines: [{ id: 'b' }], gone: { machines: ['c'] } })
  })

  it('takes a snapshot for another epoch and for a revision that never was', () => {
    const host = source('a')
    expect(types(new Feed(host, { epoch: 'another', revision: 1 }).take())).toEqual(['snapshot'])
    expect(types(new Feed(host, { epoch: host.model.epoch, revision: 99 }).take())).toEqual(['snapshot'])
  })

  it('never shows an empty host that was not read yet', () => {
    const host = source()
    host.model.complete = false
    const feed = new Feed(host)
    expect(types(feed.take())).toEqual(['host'])
    host.model.machines.put(machineContent('a'))
    feed.tellHost()
    expect(types(feed.take())).toEqual(['host'])
    host.model.complete = true
    expect(types(feed.take())).toEqual(['snapshot'])
  })

  it('keeps only the newest samples of a watcher that is slow, and drops one that fell behind', () => {
    const host = source('a')
    const feed = new Feed(host)
    feed.take()
    feed.tellSamples({ hostId: 'h', at: 1, machines: [] }, null)
    feed.tellSamples({ hostId: 'h', at: 2, machines: [] }, null)
    expect(feed.take()).toEqual([{ type: 'samples', samples: { hostId: 'h', at: 2, machines: [] }, load: null }])
    for (let n = 0; n <= feedLimits.events; n++) feed.tellEvent(event)
    expect(feed.take()).toEqual([{ type: 'resync', because: 'behind' }])
  })

  it('wakes up for a change, ends with its signal, and ends after a resync', async () => {
    const host = source('a')
    const feed = new Feed(host)
    const end = new AbortController()
    const seen: string[] = []
    const reading = (async () => {
      for await (const message of feed.messages(end.signal, () => false)) {
        seen.push(message.type)
        if (message.type === 'snapshot') setTimeout(() => host.model.machines.put(machineContent('a', { state: 'running' })), 5)
        if (message.type === 'delta') end.abort()
      }
    })()
    await reading
    expect(seen).toEqual(['snapshot', 'delta'])

    const late = new Feed(host)
    late.take()
    for (let n = 0; n <= feedLimits.events; n++) late.tellEvent(event)
    const rest: string[] = []
    for await (const message of late.messages(new AbortController().signal, () => false)) rest.push(message.type)
    expect(rest).toEqual(['resync'])
  })

  it('takes nothing while the way to the watcher is full', async () => {
    const host = source('a')
    const feed = new Feed(host)
    let crowded = true
    const messages = feed.messages(new AbortController().signal, () => crowded)
    const next = messages.next()
    await new Promise((resolve) => setTimeout(resolve, 60))
    host.model.machines.put(machineContent('b'))
    crowded = false
    const { value } = await next
    expect(value).toMatchObject({ type: 'snapshot', snapshot: { machines: [{ id: 'a' }, { id: 'b' }] } })
  })
})
