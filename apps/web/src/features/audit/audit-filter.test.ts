import { expect, it } from 'vitest'
import { readAuditFilter, writeAuditFilter, type AuditFilter } from './audit-filter.ts'

const read = (query: string) => readAuditFilter(new URLSearchParams(query))

it('goes into the URL and comes back', () => {
  const filter: AuditFilter = { action: 'machine.start', userId: 'u1', targetId: 'm1', outcome: 'failed', text: 'a b&c=d?é' }
  expect(read(writeAuditFilter(filter))).toEqual(filter)
  expect(writeAuditFilter({})).toBe('')
})

it('takes no nonsense', () => {
  expect(read('outcome=maybe&q=%20%20&action=')).toEqual({})
  expect(read(`q=${'x'.repeat(201)}&user=u`)).toEqual({ userId: 'u' })
})
