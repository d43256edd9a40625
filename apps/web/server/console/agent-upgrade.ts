import type { RedeemedConsole } from './admission.ts'
import { openAgentSocket, type AgentSocket } from './agent-socket.ts'

/**
 * Opens a console at the agent with the reader's own key, so that the frames of both ends fit together and can be passed on unread.
 * No other header of the reader is passed on. Rejects when the agent doesn't answer `101` within `deadlineMs`.
 */
export function upgradeAtAgent({ agentSocket, hostId, machineId, target }: RedeemedConsole, key: string, force: boolean, deadlineMs: number): Promise<AgentSocket> {
  const which = target.kind === 'vnc' ? 'vnc' : `serial/${target.index}`
  const path = `/console/${encodeURIComponent(hostId)}/${encodeURIComponent(machineId)}/${which}${force ? '?force=1' : ''}`
  const lines = [`GET ${path} HTTP/1.1`, 'Host: agent', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, '', '']
  return openAgentSocket(agentSocket, lines.join('\r\n'), deadlineMs)
}
