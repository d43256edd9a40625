import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDatabaseAway, migrate, openInventory, startEmbeddedPostgres, type EmbeddedPostgres, type Inventory } from './index.ts'
import { machineDetail } from './machine-for-test.ts'

const migrations = path.join(import.meta.dirname, '../../../prisma/migrations')
const dir = mkdtempSync(path.join(os.tmpdir(), 'vinv-'))
const places = { dataDir: path.join(dir, 'data'), socketDir: path.join(dir, 's') }
const host = { id: 'h1', name: 'one', uri: 'test:///default', facts: null, seenAt: 1 }

let postgres: EmbeddedPostgres
let inventory: Inventory

beforeAll(async () => {
  postgres = await startEmbeddedPostgres(places)
  await migrate(postgres.url, migrations)
  inventory = openInventory({ databaseUrl: postgres.url, server: 'this', onLost: () => {} })
  await inventory.hosts.save(host)
})
afterAll(async () => {
  await inventory.close()
  await postgres.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('machines', () => {
  it('are written many at once, the newest wins, and a gone one is still found', async () => {
    const details = Array.from({ length: 1000 }, () => machineDetail({ id: randomUUID() }))
    await inventory.machines.save(details.map((detail) => ({ hostId: 'h1', id: detail.id, detail, at: 1000, goneAt: null })))
    expect(await inventory.machines.present()).toHaveLength(1000)

    const [first, second] = [details[0], details[1]]
    if (first === undefined || second === undefined) throw new Error('no details')
    await inventory.machines.save([
      { hostId: 'h1', id: first.id, detail: { ...first, state: 'running' }, at: 2000, goneAt: null },
      { hostId: 'h1', id: second.id, detail: null, at: 2000, goneAt: 2000 },
    ])
    await inventory.machines.save([{ hostId: 'h1', id: first.id, detail: first, at: 1500, goneAt: null }])
    expect((await inventory.machines.find(first.id))?.detail.state).toBe('running')
    expect(await inventory.machines.find(second.id)).toMatchObject({ goneAt: 2000, detail: { id: second.id } })
    expect(await inventory.machines.present()).toHaveLength(999)

    await inventory.machines.markAbsent('h1', [first.id], 3000)
    expect((await inventory.machines.present()).map(({ id }) => id)).toEqual([first.id])
  })

  it('of one id on two hosts: the one that is there is found', async () => {
    await inventory.hosts.save({ ...host, id: 'h2' })
    const id = randomUUID()
    await inventory.machines.save([
      { hostId: 'h1', id, detail: machineDetail({ id }), at: 9000, goneAt: 9000 },
      { hostId: 'h2', id, detail: machineDetail({ id, hostId: 'h2' }), at: 5000, goneAt: null },
    ])
    expect((await inventory.machines.find(id))?.detail.hostId).toBe('h2')
  })

  it('that are gone are not brought back by what was seen before', async () => {
    const id = randomUUID()
    const detail = machineDetail({ id })
    await inventory.machines.save([{ hostId: 'h1', id, detail, at: 1000, goneAt: null }])
    await inventory.machines.save([{ hostId: 'h1', id, detail: null, at: 3000, goneAt: 3000 }])
    await inventory.machines.save([{ hostId: 'h1', id, detail, at: 2000, goneAt: null }])
    expect((await inventory.machines.find(id))?.goneAt).toBe(3000)
    await inventory.machines.save([{ hostId: 'h1', id, detail, at: 4000, goneAt: null }])
    expect((await inventory.machines.find(id))?.goneAt).toBeNull()
  })

  it('seen by a clock that ran an hour ahead are not kept for that hour', async () => {
    const [id, other] = [randomUUID(), randomUUID()]
    const [now, ahead] = [Date.now(), Date.now() + 3_600_000]
    await inventory.machines.save([id, other].map((each) => ({ hostId: 'h1', id: each, detail: machineDetail({ id: each }), at: ahead, goneAt: null })))
    await inventory.machines.save([{ hostId: 'h1', id, detail: { ...machineDetail({ id }), state: 'running' }, at: now, goneAt: null }])
    expect(await inventory.machines.find(id)).toMatchObject({ seenAt: now, detail: { state: 'running' } })
    await inventory.machines.markAbsent('h1', [id], now)
    expect((await inventory.machines.find(other))?.goneAt).toBe(now)
    await inventory.hosts.save({ ...host, id: 'h3', seenAt: ahead })
    await inventory.hosts.save({ ...host, id: 'h3', seenAt: now })
    expect((await inventory.hosts.known()).find(({ id: known }) => known === 'h3')?.seenAt).toBe(now)
  })

  it('keep their definition', async () => {
    const id = randomUUID()
    await inventory.machines.save([{ hostId: 'h1', id, detail: machineDetail({ id }), at: 1, goneAt: null }])
    expect(await inventory.machines.definition('h1', id)).toBeNull()
    expect(await inventory.machines.withoutDefinition('h1')).toContain(id)
    await inventory.machines.saveDefinition('h1', id, '<domain/>', 5)
    expect(await inventory.machines.definition('h1', id)).toEqual({ xml: '<domain/>', at: 5 })
  })
})

describe('networks and pools', () => {
  it('are replaced as a whole', async () => {
    const network = { id: randomUUID(), hostId: 'h1', revision: 1, name: 'default', active: true, persistent: true, autostart: true, forward: 'nat', bridge: 'virbr0', addresses: [], dhcp: [], domain: null }
    await inventory.hosts.saveNetworksAndPools('h1', { networks: [network], pools: [] }, 1)
    expect(await inventory.hosts.networks()).toEqual([network])
    await inventory.hosts.saveNetworksAndPools('h1', { networks: [], pools: [] }, 2)
    expect(await inventory.hosts.networks()).toEqual([])
  })
})

describe('the first administrator', () => {
  it('is one, of twenty made at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, async (_, at) =>
      inventory.people.setUp({ id: `u${at}`, name: 'A', email: `a${at}@example.org`, password: 'hash' })))
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(await inventory.authClient.user.count()).toBe(1)
    expect(await inventory.people.isSetUp()).toBe(true)
  })
})

describe('attempts', () => {
  it('are counted one by one, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, async () => inventory.attempts.count('k', { max: 10, windowMs: 60_000 })))
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10)
    const refused = await inventory.attempts.count('k', { max: 10, windowMs: 60_000 })
    expect(refused.allowed ? 0 : refused.retryAfterMs).toBeGreaterThan(30_000)
    expect(refused.allowed ? 0 : refused.retryAfterMs).toBeLessThanOrEqual(60_000)
    await inventory.attempts.clear('k')
    expect(await inventory.attempts.count('k', { max: 1, windowMs: 1 })).toEqual({ allowed: true })
    await expect.poll(async () => inventory.attempts.count('k', { max: 1, windowMs: 1 })).toEqual({ allowed: true })
  })
})

describe('the audit', () => {
  const draft = { userId: null, userName: 'A', action: 'machine.start', from: null, targetName: 'vm%_1' }

  it('marks what a dead server left behind, and pages', async () => {
    const before = openInventory({ databaseUrl: postgres.url, server: 'dead', onLost: () => {} })
    const left = await before.audit.begin(draft)
    await before.close()
    const mine = await inventory.audit.begin(draft)
    expect(await inventory.audit.closeLeftovers()).toBe(1)
    await inventory.audit.finish(mine, 'failed', { reason: 'host-timeout', values: {} }, Date.now())
    const entries = await inventory.audit.list({ limit: 10, text: 'vm%_1' })
    expect(entries.map(({ id, outcome }) => [id, outcome])).toEqual([[mine, 'failed'], [left, 'unknown']])
    expect((await inventory.audit.list({ limit: 10, before: mine })).map(({ id }) => id)).toEqual([left])
    expect(await inventory.audit.list({ limit: 10, outcome: 'refused' })).toEqual([])
  })

  it('has every row it acknowledged after Postgres was killed while writing', async () => {
    const acknowledged: string[] = []
    const failures: unknown[] = []
    const writer = async (): Promise<void> => {
      for (;;) {
        try {
          acknowledged.push(await inventory.audit.begin({ ...draft, action: 'machine.kill-test' }))
        } catch (cause) {
          failures.push(cause)
          return
        }
      }
    }
    const writers = Array.from({ length: 8 }, writer)
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(200)
    process.kill(postgres.pid, 'SIGKILL')
    await Promise.all(writers)
    await postgres.ended
    expect(failures.map((cause) => isDatabaseAway(cause))).toEqual(failures.map(() => true))
    await expect(inventory.ping()).rejects.toSatisfy((cause) => isDatabaseAway(cause))

    postgres = await startEmbeddedPostgres(places)
    // The same inventory goes on with the new Postgres.
    const kept = new Set((await inventory.authClient.auditEntry.findMany({ where: { action: 'machine.kill-test' }, select: { id: true } })).map(({ id }) => id.toString()))
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  })
})

it('tells a wrong question from a database that is away', async () => {
  await expect(inventory.authClient.$queryRaw`SELECT nonsense`).rejects.toSatisfy((cause) => !isDatabaseAway(cause))
  const nowhere = openInventory({ databaseUrl: 'postgresql://a:secret@127.0.0.1:1/x', server: 's', onLost: () => {} })
  await expect(nowhere.ping()).rejects.toSatisfy((cause) => isDatabaseAway(cause))
})
