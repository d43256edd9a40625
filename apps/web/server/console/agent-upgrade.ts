import { request } from 'node:http'
import type { Socket } from 'node:net'
import type { RedeemedConsole } from './admission.ts'

/** The agent's WebSocket after its handshake: raw frames. `head` are bytes that came along with the answer. */
export interface AgentUpgrade {
  readonly socket: Socket
  readonly head: Buffer
}

/**
 * Opens a console at the agent with the reader's own key, so that the frames of both ends fit together and can be passed on unread.
 * No header of the reader is passed on. Rejects when the agent doesn't answer `101` within `deadlineMs`.
 */
export function upgradeAtAgent(console: RedeemedConsole, key: string, force: boolean, deadlineMs: number): Promise<AgentUpgrade> {
  const { hostId, machineId, target } = console
  const which = target.kind === 'vnc' ? 'vnc' : `serial/${target.index}`
  const path = `/console/${encodeURIComponent(hostId)}/${encodeURIComponent(machineId)}/${which}${force ? '?force=1' : ''}`
  return new Promise((resolve, reject) => {
    const req = request({
      socketPath: console.agentSocket,
      path,
      headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': key },
      signal: AbortSignal.timeout(deadlineMs),
    })
    req.once('upgrade', (_answer, socket, head) => resolve({ socket, head }))
    req.once('response', (answer) => {
      answer.resume()
      reject(new Error(`The agent answered ${answer.statusCode ?? 'without a status'} to a console`))
    })
    req.once('error', reject)
    req.end()
  })
}
