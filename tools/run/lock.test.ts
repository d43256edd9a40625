import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from './lock.mjs'

let dir = ''
let file = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'vitrine-lock-'))
  file = path.join(dir, 'lock')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Another process that takes the lock, says whether it has it, and keeps it until killed. */
function rival() {
  const module = path.join(import.meta.dirname, 'lock.mjs')
  const script = `import { takeLock } from ${JSON.stringify(module)}; const lock = takeLock(${JSON.stringify(file)}, 'rival'); console.log('heldBy' in lock ? 'no' : 'yes'); setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function answerOf(child: ReturnType<typeof rival>): Promise<string> {
  const [chunk] = await once(child.stdout, 'data')
  return String(chunk).trim()
}

describe('the lock', () => {
  it('is had by one, who tells the others what it does', () => {
    const lock = takeLock(file, 'starting')
    expect(takeLock(file, 'second')).toMatchObject({ heldBy: { pid: process.pid, note: 'starting' } })
    if ('update' in lock) lock.update('http://127.0.0.1:3000')
    expect(takeLock(file, 'second')).toMatchObject({ heldBy: { note: 'http://127.0.0.1:3000' } })
    if ('release' in lock) lock.release()
    expect(readdirSync(dir)).toEqual([])
  })

  it('of a killed process goes to exactly one of those who want it', async () => {
    const first = rival()
    expect(await answerOf(first)).toBe('yes')
    first.kill('SIGKILL')
    await once(first, 'exit')
    expect(existsSync(file)).toBe(true)
    const rivals = Array.from({ length: 6 }, rival)
    const answers = await Promise.all(rivals.map(answerOf))
    for (const child of rivals) child.kill('SIGKILL')
    expect(answers.filter((answer) => answer === 'yes')).toHaveLength(1)
  })

  it('is not believed when the process id was used again', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: '1', note: 'long ago' }))
    expect(takeLock(file, 'now')).toHaveProperty('release')
  })

  it('is not believed when its file is torn', () => {
    writeFileSync(file, '{"pid":')
    expect(takeLock(file, 'now')).toHaveProperty('release')
  })
})
