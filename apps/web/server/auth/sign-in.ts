import type { Inventory } from '@vitrine/inventory'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { failed } from '../../src/server/failed.ts'
import type { AuditLog } from '../audit-log.ts'
import { attempt } from './attempts.ts'
import type { Auth } from './better-auth.ts'
import { clientHeader } from './better-auth.ts'
import { passwordLimits } from './password-rule.ts'

export const signInSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(passwordLimits.max),
  /** False: the cookie ends with the browser. */
  rememberMe: z.boolean().default(true),
})

export interface SignInDeps {
  auth: Auth
  inventory: Inventory
  audit: AuditLog
}

/** Signs in and returns the cookies to set. Fails with `sign-in-failed` (for wrong address and wrong password alike) or `too-many-attempts`. */
export async function signIn({ auth, inventory, audit }: SignInDeps, credentials: z.infer<typeof signInSchema>, headers: Headers): Promise<string[]> {
  const { email, password, rememberMe } = credentials
  const from = headers.get(clientHeader)
  const draft = { userName: email, action: 'session.sign-in', from }
  return attempt(inventory.attempts, 'sign-in', { address: from, account: email }, async () => {
    const answer = await auth.api.signInEmail({ body: { email, password, rememberMe }, headers, returnHeaders: true }).catch((cause: unknown) => {
      if (isAPIError(cause) && cause.statusCode < 500) return null
      throw cause
    })
    if (answer === null) {
      const refusal = failed('sign-in-failed')
      await audit.record({ ...draft, userId: null }, 'failed', refusal.failure)
      throw refusal
    }
    const { user } = answer.response
    // Before the cookie goes out: a sign-in that can't be written down doesn't happen.
    await audit.record({ ...draft, userId: user.id, userName: user.name }, 'done')
    return answer.headers.getSetCookie()
  })
}
