import type { HostConnection, HostChange, HostSnapshot, HostSummary } from '@vitrine/contract'
import type { Inventory } from '@vitrine/inventory'
import { createHostMirror, shown, type HostMirror, type MirrorChange } from './host-mirror.ts'
import { definedPart } from './definitions.ts'
import type { FleetStore } from './store.ts'
import type { ChangeLog } from './changes.ts'
import type { Watchers } from './watchers.ts'

/** The mirrors of all hosts, and what to do when they change. */
export interface MirroredHosts {
  all: () => readonly HostMirror[]
  get: (hostId: string) => HostMirror | undefined
  /** The host that has this machine; the one where it is active, if several have it. */
  of: (machineId: string) => HostMirror | undefined
  shown: (mirror: HostMirror) => HostSummary
  /** Brings in what the inventory knows. Rows that an agent told meanwhile are newer and stay. */
  recall: (inventory: Inventory) => Promise<void>
  /** Takes the agent's list of hosts: new ones get a mirror, others are no longer shown. */
  listed: (hosts: readonly HostSummary[]) => void
  /** The agent went away (or is still away), or came back. */
  agentIs: (away: HostConnection | null) => void
  snapshot: (hostId: string, snapshot: HostSnapshot) => void
  change: (hostId: string, change: Exclude<HostChange, { type: 'resync' }>) => void
}

export interface MirroredHostsDeps {
  log: ChangeLog
  watchers: () => Watchers
  store: FleetStore
  /** These machines may have another definition now. */
  onDefined: (hostId: string, ids: readonly string[]) => void
}

export function createMirroredHosts({ log, watchers, store, onDefined }: MirroredHostsDeps): MirroredHosts {
  const mirrors = new Map<string, HostMirror>()
  let agentAway: HostConnection | null = { phase: 'connecting', since: Date.now() }

  const show = (mirror: HostMirror): HostSummary => shown(mirror, agentAway)
  const tellHosts = (changed: readonly HostMirror[], gone: string[] = []): void => {
    if (changed.length + gone.length > 0) watchers().tell(log.add([{ type: 'hosts', hosts: changed.map(show), gone }], []))
  }

  /** Tells watchers first: they wait, Postgres doesn't. */
  const publish = (mirror: HostMirror, change: MirrorChange, definedBefore: ReadonlyMap<string, string>): void => {
    if (change.changes.length + change.details.length > 0) watchers().tell(log.add(change.changes, change.details))
    const [hostId, at] = [mirror.summary.id, Date.now()]
    mirror.heardAt = at
    store.machines(hostId, change.details, change.gone, at)
    if (change.others) store.networksAndPools(hostId, { networks: [...mirror.networks.values()], pools: [...mirror.pools.values()] }, at)
    const redefined = change.details.filter((detail) => definedBefore.get(detail.id) !== definedPart(detail)).map(({ id }) => id)
    if (redefined.length > 0) onDefined(hostId, redefined)
  }

  const definedNow = (mirror: HostMirror, ids: readonly { id: string }[]): Map<string, string> =>
    new Map(ids.flatMap(({ id }) => {
      const known = mirror.machines.get(id)
      return known === undefined ? [] : [[id, definedPart(known.detail)] as const]
    }))

  const takeSummary = (mirror: HostMirror, summary: HostSummary): void => {
    // A host that has not answered yet in this life of the agent has no facts, and its address for a name: ours are better.
    const { name, facts, uri } = summary
    mirror.summary = { ...summary, facts: facts ?? mirror.summary.facts, name: facts === null && name === uri ? mirror.summary.name : name, seenAt: summary.seenAt ?? mirror.summary.seenAt }
    if (summary.connection.phase === 'open') mirror.heardAt = Date.now()
    store.host(mirror.summary)
  }

  return {
    all: () => [...mirrors.values()],
    get: (hostId) => mirrors.get(hostId),
    of: (machineId) => {
      const having = [...mirrors.values()].filter(({ machines }) => machines.has(machineId))
      return having.find(({ machines }) => machines.get(machineId)?.row.runningSince !== null) ?? having[0]
    },
    shown: show,
    recall: async ({ hosts, machines }) => {
      const [knownHosts, details, networks, pools] = await Promise.all([hosts.known(), machines.present(), hosts.networks(), hosts.pools()])
      for (const { id, name, uri, facts, seenAt } of knownHosts) {
        if (mirrors.get(id)?.place !== null && mirrors.has(id)) continue
        const before = mirrors.get(id)?.summary
        const summary: HostSummary = { id, uri, connection: before?.connection ?? { phase: 'connecting', since: Date.now() }, name, facts: before?.facts ?? facts, seenAt }
        mirrors.set(id, createHostMirror(summary, {
          machines: details.filter(({ hostId }) => hostId === id), networks: networks.filter(({ hostId }) => hostId === id), pools: pools.filter(({ hostId }) => hostId === id),
        }))
      }
      // Whoever asked before gets what there is now.
      if (knownHosts.length > 0) watchers().tell(log.add([{ type: 'resync' }], []))
    },
    listed: (summaries) => {
      const ids = new Set(summaries.map(({ id }) => id))
      const gone = [...mirrors.keys()].filter((id) => !ids.has(id))
      for (const id of gone) mirrors.delete(id)
      store.hostsGone(gone)
      const fresh = summaries.filter(({ id }) => !mirrors.has(id)).map((summary) => {
        const mirror = createHostMirror(summary, { machines: [], networks: [], pools: [] })
        mirrors.set(summary.id, mirror)
        store.host(summary)
        return mirror
      })
      tellHosts(fresh, gone)
    },
    agentIs: (away) => {
      // Until now it answered our pings, so what it had told was true.
      if (agentAway === null) for (const mirror of mirrors.values()) if (mirror.summary.connection.phase === 'open') mirror.heardAt = Date.now()
      agentAway = away
      tellHosts([...mirrors.values()])
    },
    snapshot: (hostId, snapshot) => {
      const mirror = mirrors.get(hostId)
      if (mirror === undefined) return
      takeSummary(mirror, snapshot.host)
      const before = definedNow(mirror, snapshot.machines)
      const change = mirror.replace(snapshot)
      mirror.place = { epoch: snapshot.epoch, revision: snapshot.revision }
      tellHosts([mirror])
      publish(mirror, change, before)
      store.onlyMachines(hostId, snapshot.machines.map(({ id }) => id), Date.now())
    },
    change: (hostId, change) => {
      const mirror = mirrors.get(hostId)
      if (mirror === undefined) return
      switch (change.type) {
        case 'delta': {
          const before = definedNow(mirror, change.machines)
          mirror.place = { epoch: change.epoch, revision: change.revision }
          publish(mirror, mirror.apply(change), before)
          break
        }
        case 'host':
          takeSummary(mirror, change.host)
          tellHosts([mirror])
          break
        case 'event':
          watchers().tell(log.add([{ type: 'event', event: change.event }], []))
          if (/^(defined|metadata)/u.test(change.event.kind)) onDefined(hostId, [change.event.machineId])
          break
        case 'samples':
          mirror.heardAt = change.samples.at
          watchers().tellSamples(change.samples, change.load)
          break
      }
    },
  }
}
