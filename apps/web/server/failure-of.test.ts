import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { failed } from '../src/server/failed.ts'
import { createFailureOf } from './failure-of.ts'
import { logOptions } from './log.ts'

function listening(): { failureOf: ReturnType<typeof createFailureOf>; lines: string[] } {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return { failureOf: createFailureOf(pino(logOptions('debug'), sink)), lines }
}

it('keeps what was meant for people, and logs nothing of it', () => {
  const { failureOf, lines } = listening()
  expect(failureOf(new Error('wrapped', { cause: failed('host-away', { name: 'one' }) }), 'x')).toEqual({ reason: 'host-away', values: { name: 'one' } })
  expect(lines).toEqual([])
})

it('tells nothing of what is unexpected but an id, under which the log has it, without passwords', () => {
  const { failureOf, lines } = listening()
  const secret = 'postgresql://vitrine:hunter2@db/vitrine'
  const failure = failureOf(new Error(`no way to ${secret}`, { cause: Object.assign(new Error(secret), { password: 'hunter2' }) }), 'machines.list')
  expect(failure).toEqual({ reason: 'unexpected', values: {}, id: expect.stringMatching(/^[0-9a-f]{8}$/u) })
  expect(lines.join()).toContain(failure.id)
  expect(lines.join()).toContain('postgresql://vitrine:…@db/vitrine')
  expect(lines.join()).not.toContain('hunter2')
})

it('knows a database that is away', () => {
  expect(listening().failureOf(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'x')).toEqual({ reason: 'database-away', values: {} })
})
