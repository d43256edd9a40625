export const auditOutcomes = ['pending', 'done', 'failed', 'refused', 'unknown'] as const

/** The longest word that the server looks for. */
const longest = 200

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
  const word = (name: (typeof names)[number]) => {
    const found = params.get(inUrl[name])?.trim() ?? ''
    return found === '' || found.length > longest ? undefined : found
  }
  const wanted = { action: word('action'), userId: word('userId'), targetId: word('targetId'), text: word('text'), outcome: auditOutcomes.find((one) => one === word('outcome')) }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
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
