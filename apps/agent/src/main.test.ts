import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Started {
  readonly child: ChildProcess
  readonly socket: string
  readonly output: () => string
}

/** The agent as its own process, with a libvirt that isn't there. */
function start(env: Record<string, string> = {}): Started {
  const dir = mkdtempSync(path.join(tmpdir(), 'vam-'))
  const socket = path.join(dir, 'agent.sock')
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', VITRINE_AGENT_SOCKET: socket, LIBVIRT_URI: `qemu:///system?socket=${dir}/libvirt-sock`, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  return { child, socket, output: () => output }
}

describe('the agent’s process', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'] as const)('is ready without libvirt, and ends cleanly at %s', async (how) => {
    const { child, socket } = start()
    expect(await once(child, 'message')).toEqual([{ ready: true }, undefined])
    expect(statSync(socket).mode & 0o777).toBe(0o600)
    if (how === 'disconnect') child.disconnect()
    else child.kill(how)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(existsSync(socket)).toBe(false)
  })

  it('says in a sentence what is wrong with its settings', async () => {
    const { child, output } = start({ LIBVIRT_URI: 'nonsense', LOG_LEVEL: 'loud' })
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output().trim().split('\n')).toEqual([expect.stringContaining('LIBVIRT_URI has no libvirt URI in "nonsense"'), expect.stringContaining('LOG_LEVEL')])
  })

  it('does not take the socket of another agent', async () => {
    const first = start()
    await once(first.child, 'message')
    const second = start({ VITRINE_AGENT_SOCKET: first.socket })
    expect(await once(second.child, 'exit')).toEqual([1, null])
    expect(second.output()).toContain('Another agent listens')
    expect(existsSync(first.socket)).toBe(true)
  })
})
