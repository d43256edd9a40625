import { failureSchema } from '@vitrine/contract'
import { TRPCClientError } from '@trpc/client'
import { Failed, failed } from '../../src/server/failed.ts'
import type { AgentClient, AgentLink } from './agent-link.ts'

/** Asks the agent, within a deadline. */
export type AskAgent = <T>(deadlineMs: number, question: (client: AgentClient, options: { signal: AbortSignal }) => Promise<T>) => Promise<T>

/**
 * Fails at once with `agent-away` when there is no connection (tRPC would wait for one), with `host-timeout` when no answer comes in time,
 * and with the agent's own failure when it gives one.
 */
export function createAskAgent(link: AgentLink): AskAgent {
  return async (deadlineMs, question) => {
    if (!link.isUp()) throw failed('agent-away')
    const late = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(failed('host-timeout', { seconds: Math.round(deadlineMs / 1000) }))
        late.abort()
      }, deadlineMs)
    })
    try {
      return await Promise.race([question(link.client, { signal: late.signal }), deadline])
    } catch (thrown) {
      throw agentFailure(thrown, link)
    } finally {
      clearTimeout(timer)
    }
  }
}

function agentFailure(thrown: unknown, link: AgentLink): unknown {
  if (!(thrown instanceof TRPCClientError)) return thrown
  const data: unknown = thrown.data
  const failure = failureSchema.safeParse(typeof data === 'object' && data !== null && 'failure' in data ? data.failure : undefined)
  if (failure.success) return new Failed(failure.data, { cause: thrown })
  // Without `data` it isn't an answer: the connection broke before one came.
  return thrown.data === undefined || thrown.data === null || !link.isUp() ? failed('agent-away', {}, thrown) : thrown
}
