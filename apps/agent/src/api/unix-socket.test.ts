import { mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { listenOnUnixSocket, SocketError } from './unix-socket.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

function place(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'vsock-')), 'inner/agent.sock')
}

async function listen(at: string): Promise<void> {
  const server = createServer()
  servers.push(server)
  await listenOnUnixSocket(server, at)
}

describe('the agent\'s socket', () => {
  it('is for its owner alone, and so is a directory made for it', async () => {
    const at = place()
    const before = process.umask()
    await listen(at)
    expect(statSync(at).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(at)).mode & 0o777).toBe(0o700)
    expect(process.umask()).toBe(before)
  })

  it('takes the place of one that an agent left behind', async () => {
    const at = place()
    await listen(at)
    servers.splice(0).forEach((server) => server.close())
    // a killed process leaves its socket: made by one that ends without cleaning up
    spawnSync(process.execPath, ['-e', `require('net').createServer().listen(${JSON.stringify(at)}, () => process.kill(process.pid, 'SIGKILL'))`])
    expect(statSync(at).isSocket()).toBe(true)
    await listen(at)
  })

  it('leaves alone what somebody listens on, and what is no socket', async () => {
    const at = place()
    await listen(at)
    await expect(listen(at)).rejects.toThrow(/Another agent listens/u)
    const file = `${at}.file`
    writeFileSync(file, 'precious')
    await expect(listen(file)).rejects.toThrow(SocketError)
    const link = `${at}.link`
    symlinkSync(file, link)
    await expect(listen(link)).rejects.toThrow(/not a socket/u)
    expect(statSync(file).size).toBe(8)
  })

  it('says why it can not be had', async () => {
    await expect(listen('/proc/vitrine/agent.sock')).rejects.toThrow(SocketError)
  })
})
