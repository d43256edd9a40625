import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { HostSummary, MachineRow } from '@vitrine/contract'
import type { LiveChange } from '../../shared/live.ts'
import type { Trpc } from '../../shared/trpc/provider.tsx'
import { withLoad } from '../charts/host-load.ts'
import { withSamples } from '../charts/machine-history.ts'
import { hostQueries } from '../hosts/queries.ts'
import { machineQueries } from '../machine/queries.ts'
import { machineListQueries } from '../machines/queries.ts'
import { networkQueries } from '../networks/queries.ts'
import { poolQueries } from '../storage/queries.ts'
import { createRecentChanges, isBehind } from './recent-changes.ts'
import { replaceRows } from './replace-rows.ts'
import type { SampleStore } from './samples.ts'

const eventsKept = 200

interface HostList {
  readonly cursor: string
  readonly hosts: HostSummary[]
}
interface MachineList extends HostList {
  readonly machines: MachineRow[]
}
interface OneHost {
  readonly cursor: string
  readonly host: HostSummary
}

/** Whether cached data says the place in the stream that it was read at. */
function hasCursor(data: unknown): data is { cursor: string } {
  return typeof data === 'object' && data !== null && 'cursor' in data && typeof data.cursor === 'string'
}

/**
 * Replaces rows in the query cache as changes come. Lists that nobody has read yet are left alone: they will be read when
 * they are needed, and are then as new as the stream.
 */
export function createCacheWriter(cache: QueryClient, trpc: Trpc, samples: SampleStore) {
  const recent = createRecentChanges()
  // Untagged: tRPC's inferred types drop `| undefined` of optional properties, which a whole new host may have.
  const list: QueryKey = machineListQueries.list(trpc).queryKey
  const hosts: QueryKey = hostQueries.list(trpc).queryKey
  const networks = networkQueries.list(trpc).queryKey
  const pools = poolQueries.list(trpc).queryKey

  function write(change: LiveChange): void {
    switch (change.type) {
      case 'machines':
        cache.setQueryData<MachineList>(list, (data) => data && { ...data, machines: replaceRows(data.machines, change.rows, change.gone) })
        for (const id of change.gone) cache.setQueryData(machineQueries.machine(trpc, id).queryKey, (data) => data && { ...data, present: false })
        return
      case 'machine':
        cache.setQueryData(machineQueries.machine(trpc, change.detail.id).queryKey, (data) => data && { ...data, machine: change.detail, present: true })
        return
      case 'hosts':
        cache.setQueryData<HostList>(hosts, (data) => data && { ...data, hosts: replaceRows(data.hosts, change.hosts, change.gone) })
        cache.setQueryData<MachineList>(list, (data) => data && { ...data, hosts: replaceRows(data.hosts, change.hosts, change.gone) })
        for (const host of change.hosts) {
          const one: QueryKey = hostQueries.host(trpc, host.id).queryKey
          cache.setQueryData<OneHost>(one, (data) => data && { ...data, host })
          cache.setQueriesData({ queryKey: trpc.machines.get.queryKey() }, (data: unknown) => withHost(data, host))
        }
        return
      case 'networks':
        cache.setQueryData(networks, (data) => data && { ...data, networks: replaceRows(data.networks, change.rows, change.gone) })
        return
      case 'pools':
        cache.setQueryData(pools, (data) => data && { ...data, pools: replaceRows(data.pools, change.rows, change.gone) })
        return
      case 'samples': {
        const { set, load } = change
        samples.add(set)
        if (load !== null) cache.setQueryData(hostQueries.load(trpc, set.hostId).queryKey, (data) => data && [...withLoad(data, load)])
        for (const query of cache.getQueryCache().findAll({ queryKey: trpc.machines.history.queryKey(), type: 'active' })) {
          const id = inputId(query.queryKey)
          if (id !== null) cache.setQueryData(machineQueries.history(trpc, id).queryKey, (data) => data && withSamples(data, id, set))
        }
        return
      }
      case 'event':
        cache.setQueryData(machineQueries.events(trpc, change.event.machineId).queryKey, (data) => data && [...data, change.event].slice(-eventsKept))
        return
      case 'resync':
        recent.clear()
        void cache.invalidateQueries()
    }
  }

  return {
    apply(id: string, change: LiveChange) {
      recent.add(id, change)
      write(change)
    },
    /** The place that the oldest of the cached lists was read at: from there on everything must be heard. */
    oldestCursor(): string | undefined {
      let oldest: string | undefined
      for (const query of cache.getQueryCache().getAll()) {
        const { data } = query.state
        if (!hasCursor(data)) continue
        if (oldest === undefined || isBehind(data.cursor, oldest) === true) oldest = data.cursor
      }
      return oldest
    },
    /** Brings data that just arrived up to what the stream has told since it was read. */
    catchUp(key: readonly unknown[], data: unknown, lastEventId: string | undefined) {
      if (!hasCursor(data) || lastEventId === undefined || isBehind(data.cursor, lastEventId) === false) return
      const missed = recent.after(data.cursor)
      if (missed === null) void cache.invalidateQueries({ queryKey: key, exact: true })
      else for (const change of missed) if (change.type !== 'event' && change.type !== 'resync') write(change)
    },
  }
}

/** The input's id in a tRPC query key, `[path, {input, type}]`. */
function inputId(key: readonly unknown[]): string | null {
  const [, options] = key
  if (typeof options !== 'object' || options === null || !('input' in options)) return null
  const { input } = options
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? input.id : null
}

/** A machine's page knows its host too. */
function withHost(data: unknown, host: { readonly id: string }): unknown {
  if (typeof data !== 'object' || data === null || !('host' in data)) return data
  const { host: had } = data
  return typeof had === 'object' && had !== null && 'id' in had && had.id === host.id ? { ...data, host } : data
}
