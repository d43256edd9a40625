import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTRPCClient, createWSClient, wsLink, type TRPCClient } from '@trpc/client'
import { WebSocket } from 'ws'
import { Hosts } from '../host/hosts.ts'
import { createLog } from '../log.ts'
import type { AgentRouter } from './router.ts'
import { startServer } from './server.ts'

/** An agent in this process with a client of its API, for tests. */
export interface TestAgent extends AsyncDisposable {
  readonly client: TRPCClient<AgentRouter>
  readonly hosts: Hosts
  readonly socketPath: string
}

export async function startTestAgent(uris: readonly string[], level: 'silent' | 'debug' = 'silent'): Promise<TestAgent> {
  const dir = mkdtempSync(path.join(tmpdir(), 'vta-'))
  const socketPath = path.join(dir, 'agent.sock')
  const log = createLog(level)
  const hosts = new Hosts(uris, log)
  const server = await startServer(socketPath, hosts, log)
  hosts.start()
  const socket = createWSClient({ url: `ws+unix://${socketPath}:/trpc`, WebSocket: asGlobalWebSocket(WebSocket) })
  return {
    client: createTRPCClient<AgentRouter>({ links: [wsLink({ client: socket })] }),
    hosts,
    socketPath,
    async [Symbol.asyncDispose]() {
      await socket.close()
      await server.close()
      await hosts.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** tRPC names the browser's type; ws has what of it is used. */
function asGlobalWebSocket(implementation: unknown): typeof globalThis.WebSocket {
  if (!isWebSocket(implementation)) throw new TypeError('ws has no WebSocket')
  return implementation
}

function isWebSocket(implementation: unknown): implementation is typeof globalThis.WebSocket {
  return typeof implementation === 'function'
}
