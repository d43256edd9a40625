import type { Failure } from '@vitrine/contract'
import { createWriteBehind, isDatabaseAway, type AuditDraft, type AuditOutcome, type AuditRepository } from '@vitrine/inventory'
import { Failed } from '../src/server/failed.ts'
import type { AuditTrail } from '../src/server/services/audit.ts'
import type { Log } from './log.ts'

export interface AuditLog extends AuditTrail {
  /**
   * Writes that the action begins, runs it, and writes how it ended. When Postgres can't take the first row the action isn't begun.
   * Rejects with a `Failed` of what went wrong.
   */
  around: <T>(draft: AuditDraft, action: () => Promise<T>) => Promise<T>
  /** Writes something that has happened already. */
  record: (draft: AuditDraft, outcome: AuditOutcome, failure?: Failure | null) => Promise<void>
  /** Closes what a dead server left open, as soon as Postgres answers. */
  begin: () => void
  /** Waits for what is on its way to Postgres, and stops. */
  stop: (deadlineMs: number) => Promise<void>
}

interface Ending {
  id: string
  outcome: AuditOutcome
  failure: Failure | null
  at: number
}

export function createAuditLog(audit: AuditRepository, failureOf: (thrown: unknown, where: string) => Failure, log: Log): AuditLog {
  /** Endings that Postgres couldn't take at once. If we die before it can, the next server writes `unknown`. */
  const late = createWriteBehind<Ending | 'leftovers'>({
    batch: 1,
    write: async ([row]) => {
      if (row === 'leftovers') {
        const count = await audit.closeLeftovers()
        if (count > 0) log.warn({ count }, 'actions whose end an earlier server did not see are now "unknown"')
      } else if (row !== undefined) await audit.finish(row.id, row.outcome, row.failure, row.at)
    },
    merge: (_waiting, row) => row,
    isAway: isDatabaseAway,
    onAway: (_cause, waiting) => log.warn({ waiting }, 'the audit waits for the database'),
    onRefused: (row, cause) => log.error({ err: cause, row }, 'the end of an action could not be written'),
  })

  const finish = async (ending: Ending): Promise<void> => {
    try {
      await audit.finish(ending.id, ending.outcome, ending.failure, ending.at)
    } catch {
      late.put(ending.id, ending)
    }
  }

  return {
    around: async (draft, action) => {
      const id = await audit.begin(draft)
      try {
        const result = await action()
        await finish({ id, outcome: 'done', failure: null, at: Date.now() })
        return result
      } catch (thrown) {
        const failure = failureOf(thrown, draft.action)
        await finish({ id, outcome: outcomeOf(failure), failure, at: Date.now() })
        throw new Failed(failure, { cause: thrown })
      }
    },
    record: async (draft, outcome, failure = null) => audit.record(draft, outcome, failure),
    refused: async (viewer, what, failure) => audit.record({ userId: viewer.userId, userName: viewer.name, from: viewer.from, ...what }, 'refused', failure),
    begin: () => late.put('leftovers', 'leftovers'),
    stop: async (deadlineMs) => {
      if (!await late.drain(deadlineMs)) log.error({ waiting: late.size() }, 'the audit could not be finished; the next start writes "unknown"')
      late.stop()
    },
    list: async (filter) => {
      // One more than asked tells whether there is a next page.
      const entries = await audit.list({ ...filter, limit: filter.limit + 1 })
      const page = entries.slice(0, filter.limit)
      return { entries: page, next: entries.length > filter.limit ? page.at(-1)?.id ?? null : null }
    },
  }
}

function outcomeOf({ reason }: Failure): AuditOutcome {
  switch (reason) {
    // The order went out and no answer came: it may have been carried out.
    case 'host-timeout': case 'action-timeout': case 'agent-away': return 'unknown'
    // The agent judged by the same rules as we.
    case 'action-not-allowed': case 'action-unsupported': case 'right-missing': return 'refused'
    default: return 'failed'
  }
}
