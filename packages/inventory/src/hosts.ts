import { hostFactsSchema, networkRowSchema, poolRowSchema, type HostSummary, type NetworkRow, type PoolRow } from '@vitrine/contract'
import type { Database } from './client.ts'

/** A host as the inventory last knew it. */
export interface KnownHost {
  id: string
  name: string
  uri: string
  facts: HostSummary['facts']
  seenAt: number | null
}

export interface HostRepository {
  /** All hosts that the agent named last. */
  known: () => Promise<KnownHost[]>
  save: (host: KnownHost) => Promise<void>
  /** Hosts that the agent no longer names. Their rows stay. */
  markGone: (hostIds: readonly string[], at: number) => Promise<void>
  networks: () => Promise<NetworkRow[]>
  pools: () => Promise<PoolRow[]>
  /** Replaces what is known of a host's networks and pools: they are few. Both at once or none. */
  saveNetworksAndPools: (hostId: string, rows: { networks: readonly NetworkRow[]; pools: readonly PoolRow[] }, at: number) => Promise<void>
}

export function hostRepository(database: Database): HostRepository {
  return {
    known: async () => {
      const rows = await database.host.findMany({ where: { goneAt: null }, orderBy: { name: 'asc' } })
      return rows.map((row) => ({
        id: row.id, name: row.name, uri: row.uri, seenAt: row.seenAt?.getTime() ?? null,
        // A row of another version of Vitrine: what it said is shown again once the host answers.
        facts: hostFactsSchema.nullable().catch(null).parse(row.facts),
      }))
    },
    save: async ({ id, name, uri, facts, seenAt }) => {
      await database.$executeRaw`
        INSERT INTO host (id, name, uri, facts, seen_at, gone_at)
        VALUES (${id}, ${name}, ${uri}, ${JSON.stringify(facts)}::jsonb, ${seenAt === null ? null : new Date(seenAt)}, NULL)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, uri = excluded.uri, gone_at = NULL,
          facts = CASE WHEN excluded.facts = 'null'::jsonb THEN host.facts ELSE excluded.facts END,
          -- Later than now it was seen by a clock that has been set back since.
          seen_at = CASE WHEN host.seen_at > ${new Date(Date.now() + 60_000)} THEN excluded.seen_at ELSE GREATEST(host.seen_at, excluded.seen_at) END`
    },
    markGone: async (hostIds, at) => {
      await database.host.updateMany({ where: { id: { in: [...hostIds] }, goneAt: null }, data: { goneAt: new Date(at) } })
    },
    networks: async () => {
      const rows = await database.network.findMany({ where: { host: { goneAt: null } } })
      return rows.flatMap(({ row }) => networkRowSchema.safeParse(row).data ?? [])
    },
    pools: async () => {
      const rows = await database.pool.findMany({ where: { host: { goneAt: null } } })
      return rows.flatMap(({ row }) => poolRowSchema.safeParse(row).data ?? [])
    },
    saveNetworksAndPools: async (hostId, { networks, pools }, at) => {
      const [networkJson, poolJson, seenAt] = [JSON.stringify(networks), JSON.stringify(pools), new Date(at)]
      await database.$transaction([
        database.$executeRaw`DELETE FROM network WHERE host_id = ${hostId} AND id NOT IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements(${networkJson}::jsonb) r)`,
        database.$executeRaw`
          INSERT INTO network (host_id, id, row, seen_at) SELECT ${hostId}, (r->>'id')::uuid, r, ${seenAt} FROM jsonb_array_elements(${networkJson}::jsonb) r
          ON CONFLICT (host_id, id) DO UPDATE SET row = excluded.row, seen_at = excluded.seen_at`,
        database.$executeRaw`DELETE FROM pool WHERE host_id = ${hostId} AND id NOT IN (SELECT (r->>'id')::uuid FROM jsonb_array_elements(${poolJson}::jsonb) r)`,
        database.$executeRaw`
          INSERT INTO pool (host_id, id, row, seen_at) SELECT ${hostId}, (r->>'id')::uuid, r, ${seenAt} FROM jsonb_array_elements(${poolJson}::jsonb) r
          ON CONFLICT (host_id, id) DO UPDATE SET row = excluded.row, seen_at = excluded.seen_at`,
      ])
    },
  }
}
