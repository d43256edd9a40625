import { hostSummarySchema, type HostConnection } from '@vitrine/contract'
import { isDatabaseAway, type Inventory } from '@vitrine/inventory'
import { z } from 'zod'
import { failed } from '../../src/server/failed.ts'
import type { Fleet } from '../../src/server/services/fleet.ts'
import type { Log } from '../log.ts'
import { linkToAgent } from './agent-link.ts'
import { createAskAgent } from './ask-agent.ts'
import { createChangeLog } from './changes.ts'
import { createDefinitionKeeper } from './definitions.ts'
import type { HostMirror, Known } from './host-mirror.ts'
import { watchHost } from './host-watch.ts'
import { createMirroredHosts } from './hosts.ts'
import { createQuestions, type MachinePlace, type Questions } from './questions.ts'
import { createScreenshots } from './screenshots.ts'
import { sparklinesOf } from './sparklines.ts'
import { createFleetStore } from './store.ts'
import { createWatchers } from './watchers.ts'

/** What of the fleet other services use, beside what pages see. */
export interface RunningFleet extends Fleet {
  readonly questions: Questions
  /** A machine that a host has. Fails with `machine-gone` or `machine-unknown`. */
  place: (machineId: string) => Promise<{ known: Known; mirror: HostMirror; at: MachinePlace; connected: boolean }>
  agentIsUp: () => boolean
  /** Rows that wait for Postgres, and browsers that watch. */
  figures: () => { waitingRows: number; watchers: number }
  start: () => Promise<void>
  stop: (deadlineMs: number) => Promise<void>
}

export interface FleetDeps {
  agentSocket: string
  inventory: Inventory
  log: Log
}

const hostsListMs = 5_000
const hostsSavedMs = 30_000
const recallAgainMs = 5_000

export function createFleet({ agentSocket, inventory, log }: FleetDeps): RunningFleet {
  const changes = createChangeLog()
  const store = createFleetStore(inventory, log)
  const watchers = createWatchers({
    log: changes,
    hosts: () => hosts.all().map(hosts.shown),
    hostOf: (machineId) => hosts.of(machineId)?.summary.id,
  })
  const definitions = createDefinitionKeeper({
    read: async (hostId, machineId) => questions.xml({ hostId, machineId }, hosts.get(hostId)?.machines.get(machineId)?.row.persistent === false ? 'live' : 'stored'),
    save: store.definition,
    canAsk: (hostId) => link.isUp() && hosts.get(hostId)?.summary.connection.phase === 'open',
    log,
  })
  const hosts = createMirroredHosts({ log: changes, watchers: () => watchers, store, onDefined: definitions.wanted })
  const watches = new Map<string, { stop: () => void }>()
  const timers: NodeJS.Timeout[] = []
  let awaySince = Date.now()

  const listHosts = async (): Promise<void> => {
    const summaries = z.array(hostSummarySchema).parse(await ask(5_000, async (client, options) => client.hosts.list.query(undefined, options)))
    hosts.listed(summaries)
    const ids = new Set(summaries.map(({ id }) => id))
    for (const [id, watch] of watches) {
      if (ids.has(id)) continue
      watch.stop()
      watches.delete(id)
    }
    for (const id of ids) {
      if (watches.has(id)) continue
      watches.set(id, watchHost(link.client, id, {
        place: () => hosts.get(id)?.place ?? null,
        onSnapshot: (snapshot) => {
          hosts.snapshot(id, snapshot)
          void wantMissingDefinitions(id)
        },
        onChange: (change) => hosts.change(id, change),
      }, log))
    }
  }
  const tryListHosts = (): void => {
    if (link.isUp()) listHosts().catch((cause: unknown) => log.warn({ err: cause }, 'the agent did not list its hosts'))
  }

  const link = linkToAgent(agentSocket, {
    onUp: () => {
      hosts.agentIs(null)
      tryListHosts()
    },
    onDown: () => {
      // tRPC would send the old subscriptions again with the place they began at; ours begin where the mirror is.
      for (const watch of watches.values()) watch.stop()
      if (watches.size > 0) awaySince = Date.now()
      watches.clear()
      hosts.agentIs(agentAway(awaySince, link.nextAttemptAt()))
    },
  }, log)
  const ask = createAskAgent(link)
  const questions = createQuestions(ask)
  const screenshots = createScreenshots(questions)

  const recall = async (): Promise<void> => {
    try {
      await hosts.recall(inventory)
    } catch (cause) {
      log.warn({ err: cause }, isDatabaseAway(cause) ? 'the inventory can not be read yet' : 'the inventory could not be read')
      timers.push(setTimeout(() => void recall(), recallAgainMs))
    }
  }

  /** Those that an earlier server did not get to read. */
  const wantMissingDefinitions = async (hostId: string): Promise<void> => {
    try {
      definitions.wanted(hostId, await inventory.machines.withoutDefinition(hostId))
    } catch (cause) {
      log.debug({ err: cause }, 'which definitions are missing can not be asked')
    }
  }

  const saveSeen = (): void => {
    if (link.isUp()) for (const mirror of hosts.all()) if (mirror.summary.connection.phase === 'open') store.host(hosts.shown(mirror))
  }

  const place: RunningFleet['place'] = async (machineId) => {
    const mirror = hosts.of(machineId)
    const known = mirror?.machines.get(machineId)
    if (mirror !== undefined && known !== undefined) {
      return { known, mirror, at: { hostId: mirror.summary.id, machineId }, connected: link.isUp() && mirror.summary.connection.phase === 'open' }
    }
    const gone = await inventory.machines.find(machineId)
    throw gone === null ? failed('machine-unknown', { id: machineId }) : failed('machine-gone', { name: gone.detail.name })
  }

  const mirrorOf = (hostId: string): HostMirror => {
    const mirror = hosts.get(hostId)
    if (mirror === undefined) throw failed('host-unknown', { id: hostId })
    return mirror
  }

  return {
    questions, place,
    agentIsUp: link.isUp,
    figures: () => ({ waitingRows: store.waiting(), watchers: watchers.count() }),
    start: async () => {
      await recall()
      timers.push(setInterval(tryListHosts, hostsListMs), setInterval(saveSeen, hostsSavedMs))
      tryListHosts()
    },
    stop: async (deadlineMs) => {
      for (const timer of timers) clearTimeout(timer)
      for (const watch of watches.values()) watch.stop()
      definitions.stop()
      saveSeen()
      await Promise.all([link.close(), store.stop(deadlineMs)])
    },

    cursor: changes.cursor,
    watch: watchers.watch,
    hosts: () => hosts.all().map(hosts.shown),
    host: (hostId) => hosts.shown(mirrorOf(hostId)),
    machines: () => hosts.all().flatMap(({ machines }) => [...machines.values()].map(({ row }) => row)),
    networks: () => hosts.all().flatMap(({ networks }) => [...networks.values()]),
    pools: () => hosts.all().flatMap(({ pools }) => [...pools.values()]),
    machine: async (id) => {
      const mirror = hosts.of(id)
      const known = mirror?.machines.get(id)
      if (mirror !== undefined && known !== undefined) return { machine: known.detail, host: hosts.shown(mirror), present: true }
      const gone = await inventory.machines.find(id)
      const host = gone === null ? undefined : hosts.get(gone.detail.hostId)
      if (gone === null || host === undefined) throw failed('machine-unknown', { id })
      return { machine: gone.detail, host: hosts.shown(host), present: false }
    },
    definition: async (id, which) => {
      const found = hosts.of(id)
      if (found !== undefined && link.isUp() && found.summary.connection.phase === 'open') {
        return { xml: await questions.xml({ hostId: found.summary.id, machineId: id }, which), from: 'host', at: Date.now() }
      }
      const hostId = found?.summary.id ?? (await inventory.machines.find(id))?.detail.hostId
      const kept = hostId === undefined ? null : await inventory.machines.definition(hostId, id)
      if (kept === null) throw failed(hostId === undefined ? 'machine-unknown' : 'host-away', { id })
      return { ...kept, from: 'inventory' }
    },
    log: async (id, maxBytes) => questions.log((await place(id)).at, maxBytes),
    events: async (id) => questions.events((await place(id)).at),
    guest: async (id) => questions.guest((await place(id)).at),
    history: async (id, sinceMs) => questions.history((await place(id)).at, sinceMs),
    sparklines: async () => sparklinesOf(hosts.all().filter(({ summary }) => summary.connection.phase === 'open').map(({ summary }) => summary.id), questions, log),
    screenshot: async (id, maxWidth) => screenshots.take((await place(id)).at, maxWidth),
    load: async (hostId) => questions.load(mirrorOf(hostId).summary.id),
    leases: async (hostId, networkId) => questions.leases(mirrorOf(hostId).summary.id, networkId),
    volumes: async (hostId, poolId) => questions.volumes(mirrorOf(hostId).summary.id, poolId),
  }
}

function agentAway(since: number, until: number): HostConnection {
  return { phase: 'waiting', since, until: Math.max(until, Date.now()), because: { reason: 'agent-away', values: {} } }
}
