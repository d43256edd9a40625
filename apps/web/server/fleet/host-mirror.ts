import type { HostConnection, HostSnapshot, HostSummary, MachineDetail, MachineRow, NetworkRow, PoolRow } from '@vitrine/contract'
import type { LiveChange } from '../../src/shared/live.ts'
import { isSame, rowOf } from './machine-row.ts'

export interface Known {
  readonly detail: MachineDetail
  readonly row: MachineRow
}

/** What changed in a mirror, ready to be told and written. */
export interface MirrorChange {
  changes: LiveChange[]
  details: MachineDetail[]
  gone: string[]
  /** Whether networks or pools are among it. */
  others: boolean
}

/** The rows of a delta: whole, with the ids that are gone. */
export interface Rows {
  machines: readonly MachineDetail[]
  networks: readonly NetworkRow[]
  pools: readonly PoolRow[]
  gone: { machines: readonly string[]; networks: readonly string[]; pools: readonly string[] }
}

/** One host as this process knows it. */
export interface HostMirror {
  summary: HostSummary
  /** Which life of the agent's model the rows are of, and how far; null for rows out of the inventory. */
  place: { epoch: string; revision: number } | null
  /** When something of it was last heard, epoch ms. */
  heardAt: number | null
  readonly machines: ReadonlyMap<string, Known>
  readonly networks: ReadonlyMap<string, NetworkRow>
  readonly pools: ReadonlyMap<string, PoolRow>
  apply: (rows: Rows) => MirrorChange
  /** Takes the whole state; what isn't in it is gone. */
  replace: (snapshot: HostSnapshot) => MirrorChange
}

export function createHostMirror(summary: HostSummary, first: { machines: readonly MachineDetail[]; networks: readonly NetworkRow[]; pools: readonly PoolRow[] }): HostMirror {
  const machines = new Map(first.machines.map((detail) => [detail.id, { detail, row: rowOf(detail) }]))
  const networks = new Map(first.networks.map((row) => [row.id, row]))
  const pools = new Map(first.pools.map((row) => [row.id, row]))

  const apply = (rows: Rows): MirrorChange => {
    const changed: MachineRow[] = []
    const details: MachineDetail[] = []
    for (const detail of rows.machines) {
      const before = machines.get(detail.id)
      if (before !== undefined && isSame(before.detail, detail)) continue
      const row = rowOf(detail)
      if (before === undefined || !isSame(before.row, row)) changed.push(row)
      details.push(detail)
      machines.set(detail.id, { detail, row })
    }
    const gone = rows.gone.machines.filter((id) => machines.delete(id))
    const networkChange = replaceRows(networks, rows.networks, rows.gone.networks)
    const poolChange = replaceRows(pools, rows.pools, rows.gone.pools)
    const changes: LiveChange[] = []
    if (changed.length + gone.length > 0) changes.push({ type: 'machines', rows: changed, gone })
    if (networkChange !== null) changes.push({ type: 'networks', ...networkChange })
    if (poolChange !== null) changes.push({ type: 'pools', ...poolChange })
    return { changes, details, gone, others: networkChange !== null || poolChange !== null }
  }

  return {
    summary, place: null, heardAt: summary.seenAt, machines, networks, pools, apply,
    replace: (snapshot) => {
      const absent = (known: ReadonlyMap<string, unknown>, now: readonly { id: string }[]): string[] => {
        const ids = new Set(now.map(({ id }) => id))
        return [...known.keys()].filter((id) => !ids.has(id))
      }
      return apply({
        ...snapshot,
        gone: { machines: absent(machines, snapshot.machines), networks: absent(networks, snapshot.networks), pools: absent(pools, snapshot.pools) },
      })
    },
  }
}

function replaceRows<Row extends { id: string; revision: number }>(known: Map<string, Row>, rows: readonly Row[], goneIds: readonly string[]): { rows: Row[]; gone: string[] } | null {
  const changed = rows.filter((row) => {
    const before = known.get(row.id)
    return before === undefined || !isSame(before, row)
  })
  for (const row of changed) known.set(row.id, row)
  const gone = goneIds.filter((id) => known.delete(id))
  return changed.length + gone.length === 0 ? null : { rows: changed, gone }
}

/** A host as it is shown: while the agent is away nobody knows how its connection is. */
export function shown({ summary, heardAt }: HostMirror, agentAway: HostConnection | null): HostSummary {
  if (agentAway !== null) return { ...summary, connection: agentAway, seenAt: heardAt ?? summary.seenAt }
  return summary.connection.phase === 'open' ? { ...summary, seenAt: Date.now() } : summary
}
