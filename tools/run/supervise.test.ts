import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { supervise } from './supervise.mjs'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'vitrine-supervise-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A program of these lines, which appends its process id to the file `pids` when it starts. */
function program(lines: string): Parameters<typeof supervise>[0] {
  const file = path.join(dir, 'program.mjs')
  writeFileSync(file, `import fs from 'node:fs'\nfs.appendFileSync(${JSON.stringify(path.join(dir, 'pids'))}, process.pid + '\\n')\n${lines}`)
  return { name: 'test', program: process.execPath, args: [file], cwd: dir, env: process.env, logDir: path.join(dir, 'logs'), readyWithinMs: 5000 }
}

const pids = (): number[] => (existsSync(path.join(dir, 'pids')) ? readFileSync(path.join(dir, 'pids'), 'utf8').trim().split('\n').map(Number) : [])
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`)

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await delay(20)) if (Date.now() > end) throw new Error('waited in vain')
}

describe('a supervised program', () => {
  it('is started again when it is killed, and not when it was stopped', async () => {
    const running = supervise(program(`process.stdout.write('hello\\n', () => process.send({ ready: true })); setInterval(() => {}, 1000)`))
    await running.ready
    process.kill(pids()[0] ?? 0, 'SIGKILL')
    await until(() => pids().length === 2)
    await running.stop()
    expect(pids().some(alive)).toBe(false)
    await delay(700) // longer than the first pause
    expect(pids()).toHaveLength(2)
    expect(readFileSync(path.join(dir, 'logs/test.log'), 'utf8')).toContain('hello')
  })

  it('that ends before it is ready gives its last words', async () => {
    const running = supervise(program(`console.error('DATABASE_URL is not set'); process.exit(3)`))
    await expect(running.ready).rejects.toMatchObject({ message: expect.stringContaining('code 3'), next: expect.stringContaining('DATABASE_URL is not set') })
  })

  it('that is not ready in time is ended', async () => {
    const running = supervise({ ...program(`setInterval(() => {}, 1000)`), readyWithinMs: 400 })
    await expect(running.ready).rejects.toThrow('not ready after 0.4 s')
    await until(() => !pids().some(alive))
  })

  it('that does not listen to SIGTERM can be stopped while it starts', async () => {
    const running = supervise(program(`process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)`))
    running.ready.catch(() => undefined)
    await until(() => pids().length === 1)
    await running.stop()
    expect(pids().some(alive)).toBe(false)
  })
})
