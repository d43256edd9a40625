import type { Failure } from '@vitrine/contract'
import { readFailure } from '../../shared/trpc/failure-of.ts'

/**
 * Posts to one of the routes that set the session's cookie.
 * @returns null when it was done, else the failure: the server's own, or `server-away` when none came
 */
export async function postJson(url: string, body: unknown): Promise<Failure | null> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (response.ok) return null
    return readFailure(await response.json()) ?? { reason: 'unexpected', values: {} }
  } catch {
    // No answer, or one that a proxy made: either way the server wasn't reached.
    return { reason: 'server-away', values: {} }
  }
}
