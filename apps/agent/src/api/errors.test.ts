import { TRPCError } from '@trpc/server'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createScreenshots } from '../console/index.ts'
import { fail } from '../host/failure.ts'
import { Hosts } from '../host/hosts.ts'
import { procedure, router } from './trpc.ts'

const secret = 'postgres://admin:hunter2@db'

const throwing = router({
  unexpected: procedure.query(() => {
    throw new Error(secret)
  }),
  meant: procedure.query(() => {
    throw fail('machine-unknown', { id: 'a' }, new Error(secret))
  }),
  trpc: procedure.query(() => {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret })
  }),
})

/** What leaves this process for an error, and what stays in its log. */
function told(error: unknown, path: string): { shape: unknown; log: string } {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => lines.push(line) })
  const cause = error instanceof TRPCError ? error : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error })
  const ctx = { hosts: new Hosts([], log), log, startedAt: 0, screenshots: createScreenshots(), crowded: () => false }
  const config = throwing._def._config
  const shape = config.errorFormatter({ error: cause, type: 'query', path, input: undefined, ctx, shape: { message: cause.message, code: -32603, data: { code: cause.code, httpStatus: 500, path } } })
  return { shape, log: lines.join('') }
}

async function thrownBy(path: 'unexpected' | 'meant' | 'trpc'): Promise<unknown> {
  const log = pino({ level: 'silent' })
  const caller = throwing.createCaller({ hosts: new Hosts([], log), log, startedAt: 0, screenshots: createScreenshots(), crowded: () => false })
  return await caller[path]().then(() => undefined, (error: unknown) => error)
}

describe('errors of the API', () => {
  it.each(['unexpected', 'trpc'] as const)('tell nothing of what is %s but an id that is in the log', async (path) => {
    const { shape, log } = told(await thrownBy(path), path)
    expect(JSON.stringify(shape)).not.toContain('hunter2')
    expect(shape).toMatchObject({ message: 'unexpected', data: { failure: { reason: 'unexpected', id: expect.any(String) } } })
    expect(log).toContain('hunter2')
    const id = Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(shape), 'data')), 'failure')), 'id')
    expect(log).toContain(String(id))
  })

  it('tell what is meant for people, and not its cause', async () => {
    const { shape } = told(await thrownBy('meant'), 'meant')
    expect(shape).toMatchObject({ message: 'machine-unknown', data: { failure: { reason: 'machine-unknown', values: { id: 'a' } } } })
    expect(JSON.stringify(shape)).not.toContain('hunter2')
  })
})
