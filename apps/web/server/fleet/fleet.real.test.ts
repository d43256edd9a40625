import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Running } from '../create-services.ts'
import { prepareGround, testDriverUri, type TestGround } from '../running-for-test.ts'
import { createCaller } from '../../src/server/router.ts'
import { viewerFor } from '../../src/server/viewer-for-test.ts'
import type { LiveItem } from '../../src/server/services/fleet.ts'

/** Machines that run tests are busy. */
const patient = { timeout: 20_000 }

let ground: TestGround
let agent: ChildProcess
let running: Running
let machine: ReturnType<TestGround['makeMachine']>
beforeAll(async () => {
  ground = await prepareGround()
  agent = await ground.startAgent(testDriverUri())
  running = await ground.run()
  machine = ground.makeMachine()
  await vi.waitUntil(() => running.fleet.machines().some(({ id, state }) => id === machine.id && state === 'running'), { timeout: 15_000 })
})
afterAll(async () => ground[Symbol.asyncDispose]())

const viewer = viewerFor('administrator')
const callerOf = (on: Running) => createCaller({ services: on.services, viewer })

/** Collects what a watcher is told until `stop`. */
function follow(on: Running, after?: string): { seen: LiveItem[]; stop: () => void } {
  const seen: LiveItem[] = []
  const over = new AbortController()
  void (async () => {
    for await (const item of on.fleet.watch({ after, samples: 'none', signal: over.signal })) seen.push(item)
  })()
  return { seen, stop: () => over.abort() }
}

/** Other tests' machines move on the same driver. */
const statesIn = (items: readonly LiveItem[]): string[] =>
  items.flatMap(({ change }) => change.type === 'machines' ? change.rows.filter(({ id }) => id === machine.id).map(({ state }) => state) : [])

describe('live', () => {
  it('tells what an action did, to the inventory too, and goes on from any place', async () => {
    const { id } = machine
    const caller = callerOf(running)
    const { cursor, machines } = await caller.machines.list()
    const first = follow(running, cursor)
    await caller.machines.power({ id, action: 'pause', key: randomUUID() })
    await expect.poll(() => statesIn(first.seen), patient).toContain('paused')
    await caller.machines.power({ id, action: 'resume', key: randomUUID() })
    await expect.poll(() => statesIn(first.seen), patient).toContain('running')
    first.stop()

    const again = follow(running, cursor)
    await expect.poll(() => statesIn(again.seen).slice(0, statesIn(first.seen).length), patient).toEqual(statesIn(first.seen))
    again.stop()
    const middle = first.seen.findIndex(({ change }) => change.type === 'machines')
    const rest = follow(running, first.seen[middle]?.id)
    const after = first.seen.slice(middle + 1).map(({ id }) => id)
    await expect.poll(() => rest.seen.map(({ id }) => id).slice(0, after.length), patient).toEqual(after)
    rest.stop()

    await expect.poll(async () => (await running.inventory.machines.find(id))?.detail.state, patient).toBe('running')
    expect(machines.map((row) => Object.keys(row)).flat()).not.toContain('disks')
    expect((await caller.audit.list({ targetId: id })).entries.map(({ action, outcome }) => [action, outcome])).toEqual([['machine.resume', 'done'], ['machine.pause', 'done']])
  })

  it('says resync to who comes from another life, or from nowhere', async () => {
    for (const after of ['otherlife.3', 'nonsense', `${running.fleet.cursor().split('.')[0]}.99999999`]) {
      const one = follow(running, after)
      await expect.poll(() => one.seen.map(({ change }) => change.type), patient).toEqual(['resync'])
      expect(one.seen[0]?.id).toBe(running.fleet.cursor())
      one.stop()
    }
  })

  it('keeps the definition for the day when the host can not be asked', async () => {
    const { id } = machine
    const hostId = running.fleet.hosts()[0]?.id ?? ''
    await expect.poll(async () => (await running.inventory.machines.definition(hostId, id))?.xml, patient).toContain('<domain')
  })
})

describe('an action that the rules refuse', () => {
  it('fails with the reason, and is in the audit as refused', async () => {
    const { id } = machine
    await expect(callerOf(running).machines.power({ id, action: 'start', key: randomUUID() }))
      .rejects.toMatchObject({ code: 'CONFLICT', cause: { failure: { reason: 'action-not-allowed', values: { state: 'running' } } } })
    expect((await callerOf(running).audit.list({ limit: 1 })).entries[0]).toMatchObject({ action: 'machine.start', outcome: 'refused', targetName: machine.name })
  })

  it('among many says so for that one', async () => {
    const { id } = machine
    const unknown = randomUUID()
    const results = await callerOf(running).machines.powerMany({ ids: [id, unknown, id], action: 'resume', key: randomUUID() })
    expect(results.map(({ machineId, failure }) => [machineId, failure?.reason])).toEqual([[id, 'action-not-allowed'], [unknown, 'machine-unknown']])
  })
})

describe('without its agent', () => {
  it('shows what it knew and why nothing can be done, and recovers by itself', async () => {
    const { id } = machine
    const live = follow(running)
    agent.kill('SIGKILL')
    await once(agent, 'exit')
    await expect.poll(() => running.fleet.hosts()[0]?.connection, patient).toMatchObject({ phase: 'waiting', because: { reason: 'agent-away' } })
    expect(running.fleet.machines().map((row) => row.id)).toContain(id)
    expect(Date.now() - (running.fleet.hosts()[0]?.seenAt ?? 0)).toBeLessThan(10_000)
    expect(live.seen.some(({ change }) => change.type === 'hosts' && change.hosts.some(({ connection }) => connection.phase === 'waiting'))).toBe(true)
    await expect(callerOf(running).machines.power({ id, action: 'pause', key: randomUUID() })).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    await expect(callerOf(running).machines.xml({ id, which: 'stored' })).resolves.toMatchObject({ from: 'inventory' })

    agent = await ground.startAgent(testDriverUri())
    await expect.poll(() => running.fleet.hosts()[0]?.connection.phase, patient).toBe('open')
    await callerOf(running).machines.power({ id, action: 'pause', key: randomUUID() })
    await callerOf(running).machines.power({ id, action: 'resume', key: randomUUID() })
    live.stop()
  })

  it('a server that starts anew shows the last known state', async () => {
    await expect.poll(() => running.fleet.figures().waitingRows, patient).toBe(0)
    const other = await ground.run({ agentSocket: '/nowhere/agent.sock' })
    expect(other.fleet.machines().map(({ name }) => name)).toContain(machine.name)
    await expect.poll(() => other.fleet.hosts()[0]?.connection.phase, patient).toBe('waiting')
    expect(other.fleet.hosts()[0]?.seenAt).not.toBeNull()
  })
})

it('goes on while Postgres is away: state is live, actions are refused, and the rows arrive later', async () => {
  const { id } = machine
  await callerOf(running).machines.power({ id, action: 'pause', key: randomUUID() })
  process.kill(ground.postgres.pid, 'SIGKILL')
  await ground.postgres.ended
  expect(running.fleet.machines().length).toBeGreaterThan(0)
  await expect(callerOf(running).machines.power({ id, action: 'resume', key: randomUUID() })).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: { failure: { reason: 'database-away' } } })
  await ground.startPostgres()
  await callerOf(running).machines.power({ id, action: 'resume', key: randomUUID() })
  await expect.poll(async () => (await running.inventory.machines.find(id))?.detail.state, patient).toBe('running')
})
