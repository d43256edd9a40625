import { createTRPCClient, createWSClient, wsLink, type TRPCClient } from '@trpc/client'
import type { AgentRouter } from '@vitrine/agent/router'
import type { Log } from '../log.ts'
import { agentSocketClass } from './agent-socket.ts'

export type AgentClient = TRPCClient<AgentRouter>

/** The one WebSocket to the agent. */
export interface AgentLink {
  readonly client: AgentClient
  isUp: () => boolean
  /** When the next attempt is made, epoch ms; 0 while up. */
  nextAttemptAt: () => number
  close: () => Promise<void>
}

export interface AgentLinkEvents {
  onUp: () => void
  /** The link went down, or an attempt to get it up failed. Called for each failed attempt. */
  onDown: () => void
}

const pausesMs = [0, 100, 250, 500, 1000, 2000, 3000]

/**
 * Keeps a connection to the agent: tries again at once, then with growing pauses of at most 3 s (the agent is on this machine, and
 * people wait for it). An agent that stands still is noticed by its missing answer to a ping.
 */
export function linkToAgent(socketPath: string, events: AgentLinkEvents, log: Log): AgentLink {
  let up = false
  let nextAttemptAt = 0
  let closed = false
  const socket = createWSClient({
    // Only the class knows the way; this names it in errors.
    url: 'ws://agent/trpc',
    WebSocket: agentSocketClass(socketPath),
    retryDelayMs: (attempt) => {
      const pause = pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 3000
      nextAttemptAt = Date.now() + pause
      return pause
    },
    keepAlive: { enabled: true, intervalMs: 3_000, pongTimeoutMs: 3_000 },
    onOpen: () => {
      up = true
      nextAttemptAt = 0
      log.info('the agent is connected')
      events.onUp()
    },
    onClose: () => {
      if (up) log.warn('the agent is away')
      up = false
      if (!closed) events.onDown()
    },
  })
  return {
    client: createTRPCClient<AgentRouter>({ links: [wsLink({ client: socket })] }),
    isUp: () => up,
    nextAttemptAt: () => nextAttemptAt,
    close: async () => {
      closed = true
      await socket.close()
    },
  }
}
