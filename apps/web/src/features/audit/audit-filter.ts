import { z } from 'zod'

export const auditOutcomes = ['pending', 'done', 'failed', 'refused', 'unknown'] as const

const word = z.string().trim().min(1).max(200).optional().catch(undefined)
const filterSchema = z.object({
  action: word,
  userId: word,
  targetId: word,
  outcome: z.enum(auditOutcomes).optional().catch(undefined),
  text: word,
})

/** What the audit page shows, as it stands in its URL. */
export interface AuditFilter {
  readonly action?: string
  readonly userId?: string
  readonly targetId?: string
  readonly outcome?: (typeof auditOutcomes)[number]
  readonly text?: string
}

const names = ['action', 'userId', 'targetId', 'outcome', 'text'] as const
const inUrl = { action: 'action', userId: 'user', targetId: 'target', outcome: 'outcome', text: 'q' } as const satisfies Record<(typeof names)[number], string>

/** Reads the filter of a URL; what isn't one is as if it weren't there. */
export function readAuditFilter(params: { get: (name: string) => string | null }): AuditFilter {
  const read = filterSchema.parse(Object.fromEntries(names.map((name) => [name, params.get(inUrl[name]) ?? undefined])))
  return {
    ...(read.action === undefined ? {} : { action: read.action }),
    ...(read.userId === undefined ? {} : { userId: read.userId }),
    ...(read.targetId === undefined ? {} : { targetId: read.targetId }),
    ...(read.outcome === undefined ? {} : { outcome: read.outcome }),
    ...(read.text === undefined ? {} : { text: read.text }),
  }
}

/** The query string of a filter, without `?`; empty when nothing is filtered. */
export function writeAuditFilter(filter: AuditFilter): string {
  const params = new URLSearchParams()
  for (const name of names) {
    const value = filter[name]
    if (value !== undefined && value !== '') params.set(inUrl[name], value)
  }
  return params.toString()
}
