import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { forgetSetupToken, sessionSecret, setupToken } from './secrets.mjs'

const dir = mkdtempSync(path.join(tmpdir(), 'vsec-'))
afterEach(() => {
  for (const file of ['secret', 'secret.new', 'setup-token']) rmSync(path.join(dir, file), { force: true })
})

describe('a secret of the data directory', () => {
  it('is made once, for its owner only', () => {
    const secret = sessionSecret(dir)
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(sessionSecret(dir)).toBe(secret)
    expect(statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600)
    expect(setupToken(dir)).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/)
    forgetSetupToken(dir)
    expect(() => readFileSync(path.join(dir, 'setup-token'))).toThrow('ENOENT')
  })

  it('is made again when a full disk or a kill left an empty one', () => {
    writeFileSync(path.join(dir, 'secret'), '')
    writeFileSync(path.join(dir, 'secret.new'), 'half')
    expect(sessionSecret(dir)).toMatch(/^[\w-]{43}$/)
    expect(statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600)
  })
})
