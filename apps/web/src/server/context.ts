import { Failed } from './failed.ts'
import { services, type Services } from './services.ts'
import type { Viewer } from './services/accounts.ts'

/** What a procedure gets. `viewer` is null for a request without a valid session. */
export interface Context {
  readonly services: Services
  readonly viewer: Viewer | null
}

/**
 * Reads the session of a request, once for all procedures that it calls. `cookies` are to be set with the answer. Fails with a `Failed`,
 * of `database-away` in most cases.
 */
export async function contextOf(headers: Headers, cookies?: Headers): Promise<Context> {
  const all = services()
  try {
    return { services: all, viewer: await all.accounts.viewerOf(headers, cookies) }
  } catch (thrown) {
    throw new Failed(all.failureOf(thrown, 'session'), { cause: thrown })
  }
}
