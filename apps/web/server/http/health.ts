import type { ServerResponse } from 'node:http'
import type { Inventory } from '@vitrine/inventory'
import type { RunningFleet } from '../fleet/fleet.ts'

export interface HealthDeps {
  version: string
  inventory: Pick<Inventory, 'ping'>
  fleet: Pick<RunningFleet, 'hosts' | 'agentIsUp' | 'figures'>
  isStopping: () => boolean
}

export interface Health {
  usable: boolean
  version: string
  uptimeSeconds: number
  database: { answers: boolean; ms: number | null }
  agent: { answers: boolean }
  /** `age`: seconds since the host's state was last known to be true. */
  hosts: { id: string; name: string; state: string; because: string | null; age: number | null }[]
  waitingRows: number
  watchers: number
  memoryMiB: number
}

const databaseDeadlineMs = 3_000

/**
 * Usable means that people can see and act: Postgres answers, the agent does, and at least one host is open. One host of several that is
 * away doesn't take the whole away. Nothing here needs a session, so there is nothing secret in it: no address, user or database name.
 */
export async function healthOf({ version, inventory, fleet, isStopping }: HealthDeps): Promise<Health> {
  const ms = await Promise.race([
    inventory.ping().catch(() => null),
    new Promise<null>((resolve) => setTimeout(resolve, databaseDeadlineMs, null).unref()),
  ])
  const hosts = fleet.hosts().map(({ id, name, connection, seenAt }) => ({
    id, name, state: connection.phase, because: connection.phase === 'waiting' ? connection.because.reason : null,
    age: seenAt === null ? null : Math.max(0, Math.round((Date.now() - seenAt) / 1000)),
  }))
  const agent = { answers: fleet.agentIsUp() }
  return {
    usable: ms !== null && agent.answers && hosts.some(({ state }) => state === 'open') && !isStopping(),
    version, uptimeSeconds: Math.round(process.uptime()), database: { answers: ms !== null, ms: ms === null ? null : Math.round(ms * 10) / 10 }, agent, hosts,
    ...fleet.figures(), memoryMiB: Math.round(process.memoryUsage.rss() / 1_048_576),
  }
}

/** 200 when usable, else 503, with the same body. */
export async function answerHealth(deps: HealthDeps, response: ServerResponse): Promise<void> {
  const health = await healthOf(deps)
  response.writeHead(health.usable ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(`${JSON.stringify(health)}\n`)
}
