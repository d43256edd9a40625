import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { logTail } from './log-tail.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'vlog-'))
afterAll(() => rmSync(dir, { recursive: true }))

it('reads the end of a file from a line’s beginning', async () => {
  const file = path.join(dir, 'serial.log')
  writeFileSync(file, 'first\nsecond\nthird\n')
  expect(String(await logTail(file, 1024))).toBe('first\nsecond\nthird\n')
  expect(String(await logTail(file, 9))).toBe('third\n')
  expect(String(await logTail(path.join(dir, 'absent'), 9))).toBe('')
})

it('does not wait for a pipe, and reads no device', async () => {
  const pipe = path.join(dir, 'pipe')
  execFileSync('mkfifo', [pipe])
  // More than there are threads for files.
  const all = await Promise.all([pipe, pipe, pipe, pipe, pipe, '/dev/zero', dir].map(async (each) => logTail(each, 9)))
  expect(all.map(String).join('')).toBe('')
})
