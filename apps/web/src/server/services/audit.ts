import type { AuditEntry, Failure } from '@vitrine/contract'
import type { Viewer } from './accounts.ts'

/** What to show of the audit. Every part narrows; `text` looks in names. */
export interface AuditFilter {
  before?: string | undefined
  limit: number
  action?: string | undefined
  userId?: string | undefined
  targetId?: string | undefined
  outcome?: AuditEntry['outcome'] | undefined
  text?: string | undefined
}

/** What somebody tried to do, and to what. */
export interface Attempted {
  /** `noun.verb` */
  action: string
  hostId?: string | undefined
  targetId?: string | undefined
  targetName?: string | undefined
}

/** Reading the audit; what is done is written by the services themselves. */
export interface AuditTrail {
  /** Writes what was refused before any service saw it. */
  refused: (viewer: Viewer, what: Attempted, failure: Failure) => Promise<void>
  /** Newest first. `next` continues after the last entry; null at the end. */
  list: (filter: AuditFilter) => Promise<{ entries: AuditEntry[]; next: string | null }>
}
