import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLibvirt, until, type TestLibvirt } from '@vitrine/testkit'

const script = path.join(import.meta.dirname, 'start.mjs')
let libvirt: TestLibvirt
let data = ''
beforeAll(async () => {
  libvirt = await startLibvirt()
  data = mkdtempSync(path.join(os.tmpdir(), 'vst-'))
})
afterAll(async () => {
  await libvirt[Symbol.asyncDispose]()
  rmSync(data, { recursive: true, force: true })
})

interface Run {
  child: ChildProcess
  output: () => string
  ended: Promise<number | string>
}

/** `npm start` with the tests' data directory and libvirt. */
function start(env: Record<string, string> = {}, ...options: string[]): Run {
  const settings = { VITRINE_DATA: data, PORT: '0', LIBVIRT_URI: libvirt.uri, NO_COLOR: '1', ...env }
  const child = spawn(process.execPath, [script, '--no-install', ...options], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { child, output: () => output, ended: once(child, 'exit').then(([code, signal]) => signal ?? code) }
}

async function address(run: Run): Promise<string> {
  return await until('Vitrine runs', () => /Vitrine runs at +(http:\S+)/.exec(run.output())?.[1], { timeoutMs: 120_000 })
}

async function health(url: string): Promise<number> {
  return (await fetch(`${url}/api/health`)).status
}

/** Processes that name our data directory or work in it. */
function processesOfOurs(): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return []
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return environment.includes(`VITRINE_DATA=${data}`) || command.includes(data) ? [`${pid} ${command}`] : []
    } catch {
      return []
    }
  })
}

const pidOf = (part: string): number => Number(processesOfOurs().find((line) => line.includes(part))?.split(' ')[0])

describe('npm start', () => {
  it('brings the product up, says where it is, and ends it without a trace', async () => {
    const run = start()
    const url = await address(run)
    expect(run.output()).toMatch(/Setup token +[0-9a-f]{5}-/)
    await until('it is usable', async () => (await health(url)) === 200, { timeoutMs: 30_000 })
    for (const secret of ['secret', 'setup-token']) expect(statSync(path.join(data, secret)).mode & 0o777).toBe(0o600)

    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`Vitrine already runs on the data directory ${data}`)
    const port = start({ VITRINE_DATA: `${data}/other`, PORT: new URL(url).port })
    expect(await port.ended).toBe(1)
    expect(port.output()).toContain('is taken by another program')

    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    expect(processesOfOurs()).toEqual([])
  })

  it('starts again what was killed, and leaves nothing when it is killed itself', async () => {
    const run = start()
    const url = await address(run)
    for (const part of ['web/dist/server.mjs', 'agent/dist/main.mjs', '/postgres -D']) {
      const before = pidOf(part)
      process.kill(before, 'SIGKILL')
      await until(`${part} is back`, () => pidOf(part) > 0 && pidOf(part) !== before)
    }
    await until('it is usable again', async () => (await health(url)) === 200, { timeoutMs: 30_000 })
    run.child.kill('SIGKILL')
    expect(await run.ended).toBe('SIGKILL')
    await until('nothing is left', () => processesOfOurs().length === 0)

    const next = start()
    await address(next)
    for (const signal of ['SIGINT', 'SIGINT'] as const) next.child.kill(signal) // npm passes on what the terminal has sent already
    expect(await next.ended).toBe(0)
    expect(existsSync(path.join(data, 'lock'))).toBe(false)
  })

  it.each([
    ['an unreachable database', { DATABASE_URL: 'postgresql://u:hunter22@127.0.0.1:1/x' }, 'No database can be reached at 127.0.0.1:1'],
    ['an address it does not have', { HOST: '192.0.2.1' }, 'This machine has no address 192.0.2.1'],
    ['a data directory that is a file', { VITRINE_DATA: script }, 'cannot be written'],
  ])('says %s in a sentence', async (_name, env, sentence) => {
    const run = start(env)
    expect(await run.ended).toBe(1)
    expect(run.output()).toContain(sentence)
    expect(run.output()).not.toMatch(/hunter22|\n {4}at /)
  })

  it('says an unknown option in a sentence', async () => {
    const run = start({}, '--nonsense')
    expect(await run.ended).toBe(2)
    expect(run.output()).toContain('There is no option --nonsense')
  })
})
