import { machineDetailSchema, type MachineDetail } from '@vitrine/contract'
import type { Database } from './client.ts'

/** What became of one machine: its newest detail, or that its host no longer has it. */
export interface MachineWrite {
  hostId: string
  id: string
  detail: MachineDetail | null
  at: number
  goneAt: number | null
}

export interface KnownMachine {
  detail: MachineDetail
  seenAt: number
  goneAt: number | null
}

export interface MachineRepository {
  /** Every machine that its host had when last seen. */
  present: () => Promise<MachineDetail[]>
  /** One machine, wherever it was seen last; one that a host has comes before one that is gone. */
  find: (id: string) => Promise<KnownMachine | null>
  /** Writes all in one statement. An older write never replaces a newer row. */
  save: (writes: readonly MachineWrite[]) => Promise<void>
  /** Marks as gone what `hostId` has not in `presentIds`: used with a snapshot, which says all that there is. */
  markAbsent: (hostId: string, presentIds: readonly string[], at: number) => Promise<void>
  definition: (hostId: string, id: string) => Promise<{ xml: string; at: number } | null>
  saveDefinition: (hostId: string, id: string, xml: string, at: number) => Promise<void>
  /** Machines of a host of which no definition is kept. */
  withoutDefinition: (hostId: string) => Promise<string[]>
}

/**
 * What was seen later than this was seen by a clock that has been set back since, and is older than whatever comes: else such a row would
 * stay as it is until the clock is there again.
 */
const soon = (): Date => new Date(Date.now() + 60_000)

export function machineRepository(database: Database): MachineRepository {
  return {
    present: async () => {
      const rows = await database.machine.findMany({ where: { goneAt: null, host: { goneAt: null } }, select: { detail: true }, orderBy: { name: 'asc' } })
      // A row that another version of Vitrine wrote may not fit; the host tells it again.
      return rows.flatMap(({ detail }) => machineDetailSchema.safeParse(detail).data ?? [])
    },
    find: async (id) => {
      const row = await database.machine.findFirst({ where: { id }, orderBy: [{ goneAt: { sort: 'desc', nulls: 'first' } }, { seenAt: 'desc' }] })
      const detail = machineDetailSchema.safeParse(row?.detail)
      if (row === null || !detail.success) return null
      return { detail: detail.data, seenAt: row.seenAt.getTime(), goneAt: row.goneAt?.getTime() ?? null }
    },
    save: async (writes) => {
      const rows = writes.map(({ hostId, id, detail, at, goneAt }) => ({
        host_id: hostId, id, name: detail?.name, state: detail?.state, detail,
        seen_at: new Date(at).toISOString(), gone_at: goneAt === null ? null : new Date(goneAt).toISOString(),
      }))
      const [full, gone] = [rows.filter((row) => row.detail !== null), rows.filter((row) => row.detail === null)]
      if (full.length > 0) {
        await database.$executeRaw`
          INSERT INTO machine (host_id, id, name, state, detail, seen_at, gone_at)
          SELECT host_id, id, name, state, detail, seen_at, gone_at FROM jsonb_to_recordset(${JSON.stringify(full)}::jsonb)
            AS r(host_id text, id uuid, name text, state text, detail jsonb, seen_at timestamptz, gone_at timestamptz)
          ON CONFLICT (host_id, id) DO UPDATE SET name = excluded.name, state = excluded.state, detail = excluded.detail,
            seen_at = excluded.seen_at, gone_at = excluded.gone_at
          WHERE (machine.seen_at <= excluded.seen_at AND COALESCE(machine.gone_at <= excluded.seen_at, true)) OR machine.seen_at > ${soon()}`
      }
      if (gone.length > 0) {
        await database.$executeRaw`
          UPDATE machine SET gone_at = r.gone_at FROM jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) AS r(host_id text, id uuid, seen_at timestamptz, gone_at timestamptz)
          WHERE machine.host_id = r.host_id AND machine.id = r.id AND (machine.seen_at <= r.seen_at OR machine.seen_at > ${soon()})`
      }
    },
    markAbsent: async (hostId, presentIds, at) => {
      await database.$executeRaw`
        UPDATE machine SET gone_at = ${new Date(at)} WHERE host_id = ${hostId} AND gone_at IS NULL
          AND (seen_at <= ${new Date(at)} OR seen_at > ${soon()}) AND NOT (id = ANY(${[...presentIds]}::uuid[]))`
    },
    definition: async (hostId, id) => {
      const row = await database.machine.findUnique({ where: { hostId_id: { hostId, id } }, select: { definition: true, definitionAt: true } })
      if (row === null || row.definition === null || row.definitionAt === null) return null
      return { xml: row.definition, at: row.definitionAt.getTime() }
    },
    saveDefinition: async (hostId, id, xml, at) => {
      await database.machine.updateMany({ where: { hostId, id }, data: { definition: xml, definitionAt: new Date(at) } })
    },
    withoutDefinition: async (hostId) => {
      const rows = await database.machine.findMany({ where: { hostId, goneAt: null, definition: null }, select: { id: true } })
      return rows.map(({ id }) => id)
    },
  }
}
