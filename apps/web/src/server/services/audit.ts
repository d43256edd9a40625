import type { AuditEntry } from '@vitrine/contract'

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

/** Reading the audit; it is written by the services themselves. */
export interface AuditTrail {
  /** Newest first. `next` continues after the last entry; null at the end. */
  list: (filter: AuditFilter) => Promise<{ entries: AuditEntry[]; next: string | null }>
}
