import { auditEntrySchema, type AuditEntry, type Failure } from '@vitrine/contract'
import type { Database } from './client.ts'
import type { Prisma } from './generated/client.ts'

/** Who does what to what, before it is done. `action` is `noun.verb`. */
export interface AuditDraft {
  userId: string | null
  userName: string
  action: string
  hostId?: string | undefined
  targetId?: string | undefined
  targetName?: string | undefined
  from: string | null
  detail?: AuditEntry['detail'] | undefined
}

export type AuditOutcome = Exclude<AuditEntry['outcome'], 'pending'>

/** Narrows what is listed; `before` is the id of the last entry of the page before. */
export interface AuditQuery {
  before?: string | undefined
  limit: number
  action?: string | undefined
  userId?: string | undefined
  targetId?: string | undefined
  outcome?: AuditEntry['outcome'] | undefined
  text?: string | undefined
}

export interface AuditRepository {
  /** Writes the entry as `pending`. Resolves once Postgres has it on disk: only then may the action begin. */
  begin: (draft: AuditDraft) => Promise<string>
  /** Writes how it ended. */
  finish: (id: string, outcome: AuditOutcome, failure: Failure | null, at: number) => Promise<void>
  /** Writes an entry that has ended already. */
  record: (draft: AuditDraft, outcome: AuditOutcome, failure: Failure | null) => Promise<void>
  /** Entries that another life of a server left `pending` become `unknown`: whether their action was done can't be said. Tells how many. */
  closeLeftovers: () => Promise<number>
  list: (query: AuditQuery) => Promise<AuditEntry[]>
}

/** @param server identifies this life of the process */
export function auditRepository(database: Database, server: string): AuditRepository {
  const insert = async (draft: AuditDraft, outcome: AuditEntry['outcome'], failure: Failure | null): Promise<string> => {
    const row = await database.auditEntry.create({
      data: {
        at: new Date(), server, outcome, userId: draft.userId, userName: draft.userName, action: draft.action, from: draft.from,
        hostId: draft.hostId ?? null, targetId: draft.targetId ?? null, targetName: draft.targetName ?? null, detail: draft.detail ?? {},
        ...failure === null ? {} : { failure }, endedAt: outcome === 'pending' ? null : new Date(),
      },
      select: { id: true },
    })
    return row.id.toString()
  }
  return {
    begin: async (draft) => insert(draft, 'pending', null),
    record: async (draft, outcome, failure) => {
      await insert(draft, outcome, failure)
    },
    finish: async (id, outcome, failure, at) => {
      await database.auditEntry.updateMany({ where: { id: BigInt(id) }, data: { outcome, endedAt: new Date(at), ...failure === null ? {} : { failure } } })
    },
    closeLeftovers: async () => {
      const { count } = await database.auditEntry.updateMany({ where: { outcome: 'pending', server: { not: server } }, data: { outcome: 'unknown', endedAt: new Date() } })
      return count
    },
    list: async (query) => {
      const rows = await database.auditEntry.findMany({ where: whereOf(query), orderBy: { id: 'desc' }, take: query.limit })
      return rows.map((row) => auditEntrySchema.parse({
        ...row, id: row.id.toString(), at: row.at.getTime(), endedAt: row.endedAt?.getTime() ?? null,
      }))
    },
  }
}

function whereOf({ before, action, userId, targetId, outcome, text }: AuditQuery): Prisma.AuditEntryWhereInput {
  const contains = text === undefined ? undefined : { contains: text, mode: 'insensitive' as const }
  return {
    ...before !== undefined && /^\d{1,18}$/u.test(before) ? { id: { lt: BigInt(before) } } : {},
    ...action === undefined ? {} : { action },
    ...userId === undefined ? {} : { userId },
    ...targetId === undefined ? {} : { targetId },
    ...outcome === undefined ? {} : { outcome },
    ...contains === undefined ? {} : { OR: [{ userName: contains }, { targetName: contains }, { action: contains }, { from: contains }] },
  }
}
