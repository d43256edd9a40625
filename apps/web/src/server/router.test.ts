import { rights } from '@vitrine/domain'
import { initTRPC, type AnyTRPCRouter } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { afterEach, describe, expect, it } from 'vitest'
import { contextOf } from './context.ts'
import { failed, failureIn } from './failed.ts'
import { appRouter, createCaller } from './router.ts'
import { provideServices, type Services } from './services.ts'
import { procedure, router, trpcContextOf } from './trpc.ts'
import { viewerFor } from './viewer-for-test.ts'

const unused = async (): Promise<never> => {
  throw new Error('not part of this test')
}
const noAccounts: Services['accounts'] = {
  viewerOf: unused, needsSetup: unused, setUp: unused, handle: unused, sessions: unused, revokeSession: unused, revokeOtherSessions: unused, changePassword: unused, onSessionEnd: () => () => {},
}

afterEach(() => {
  globalThis.vitrineServices = undefined
})

/** Paths of procedures that don't name a right that exists. */
function withoutRight(of: AnyTRPCRouter): string[] {
  return Object.entries(of._def.procedures).flatMap(([path, one]) => {
    const right: unknown = typeof one === 'function' && '_def' in one && isRecord(one._def) && isRecord(one._def['meta']) ? one._def['meta']['right'] : undefined
    return rights.some((known) => known === right) ? [] : [path]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Services of which only what the test gives may be reached: anything else fails. */
function servicesWith(more: Partial<Services>): Services {
  const given: object = { version: 'test', failureOf: (thrown: unknown) => failureIn(thrown) ?? { reason: 'unexpected', values: {}, id: 'logged' }, ...more }
  const services: unknown = new Proxy(given, {
    get: (target, name) => {
      if (!(name in target)) throw new Error(`${String(name)} was reached`)
      return Reflect.get(target, name)
    },
  })
  if (!isServices(services)) throw new Error('no services')
  return services
}

function isServices(value: unknown): value is Services {
  return typeof value === 'object'
}

describe('rights', () => {
  it('are named by every procedure', () => {
    expect(Object.keys(appRouter._def.procedures).length).toBeGreaterThan(25)
    expect(withoutRight(appRouter)).toEqual([])
  })

  it('would be missed if one did not', () => {
    const bare = initTRPC.create()
    const forgetful = bare.router({ open: bare.procedure.query(() => 1) })
    expect(withoutRight(forgetful)).toEqual(['open'])
  })

  it('are asked of everybody', async () => {
    const refused: unknown[] = []
    const services = servicesWith({ audit: { list: unused, refused: async (viewer, what, failure) => void refused.push([viewer.name, what, failure.reason]) } })
    const anybody = createCaller({ services, viewer: null })
    await expect(anybody.machines.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED', cause: { failure: { reason: 'not-signed-in' } } })
    const nobody = createCaller({ services, viewer: viewerFor(null) })
    await expect(nobody.machines.list()).rejects.toMatchObject({ code: 'FORBIDDEN', cause: { failure: { reason: 'right-missing', values: { right: 'machine.read' } } } })
    const viewer = createCaller({ services, viewer: viewerFor('viewer') })
    await expect(viewer.machines.power({ id: '6695eb01-f6a4-8304-79aa-97f2502e193f', action: 'start', key: '12345678' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(viewer.audit.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(viewer.consoles.ticket({ id: '6695eb01-f6a4-8304-79aa-97f2502e193f', target: { kind: 'vnc' } })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await viewer.viewer.me()).rights).not.toContain('machine.power')
    // What would have changed something is in the audit; questions are not.
    const targetId = '6695eb01-f6a4-8304-79aa-97f2502e193f'
    expect(refused).toEqual([['Ada', { action: 'machine.start', targetId }, 'right-missing'], ['Ada', { action: 'console.open', targetId }, 'right-missing']])
    await expect(viewer.machines.setNotes({ id: targetId, title: '', notes: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(refused.at(-1)).toEqual(['Ada', { action: 'machine.set-notes', targetId }, 'right-missing'])
  })
})

describe('what a browser is told of an error', () => {
  const secret = 'postgresql://vitrine:hunter2@db.internal/vitrine'
  const throwing = (thrown: unknown) => router({ fail: procedure('machine.read').query(() => { throw thrown }) })

  async function answerOf(thrown: unknown): Promise<{ status: number; text: string }> {
    const services = servicesWith({})
    provideServices(services)
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc', req: new Request('http://x/api/trpc/fail'), router: throwing(thrown), createContext: () => ({ services, viewer: viewerFor('viewer') }),
    })
    return { status: response.status, text: await response.text() }
  }

  it('never holds what an unexpected one says', async () => {
    const { status, text } = await answerOf(new Error(`can't reach ${secret}`, { cause: new Error(secret) }))
    expect(text).not.toContain('hunter2')
    expect(text).not.toContain('reach')
    expect(JSON.parse(text)).toEqual({ error: { code: -32603, message: 'unexpected', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, failure: { reason: 'unexpected', values: {}, id: 'logged' } } } })
    expect(status).toBe(500)
  })

  it('is the failure that was meant for them, with its status', async () => {
    const { status, text } = await answerOf(failed('host-away', { name: 'one' }, new Error(secret)))
    expect(text).not.toContain('hunter2')
    expect(status).toBe(503)
    expect(JSON.parse(text).error.data.failure).toEqual({ reason: 'host-away', values: { name: 'one' } })
  })

  it('names the field of a wrong input', async () => {
    const services = servicesWith({})
    provideServices(services)
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc', router: appRouter, createContext: () => ({ services, viewer: viewerFor('administrator') }),
      req: new Request(`http://x/api/trpc/machines.get?input=${encodeURIComponent('{"id":"../../etc/passwd"}')}`),
    })
    expect(response.status).toBe(400)
    expect(JSON.parse(await response.text()).error.data.failure).toMatchObject({ reason: 'input-invalid', values: { field: 'id' } })
  })
})

it('says so when sessions can not be read', async () => {
  const services = servicesWith({ accounts: { ...noAccounts, viewerOf: async () => { throw failed('database-away') } } })
  provideServices(services)
  await expect(contextOf(new Headers())).rejects.toMatchObject({ failure: { reason: 'database-away' } })
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc', req: new Request('http://x/api/trpc/viewer.me'), router: appRouter, createContext: async () => trpcContextOf(new Headers(), new Headers()),
  })
  expect(response.status).toBe(503)
  expect(JSON.parse(await response.text()).error.data.failure.reason).toBe('database-away')
})
