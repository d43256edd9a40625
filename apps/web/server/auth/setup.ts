import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { failed } from '../../src/server/failed.ts'
import { attempt } from './attempts.ts'
import { clientHeader } from './better-auth.ts'
import { passwordLimits, requireStrong } from './password-rule.ts'
import { signIn, type SignInDeps } from './sign-in.ts'

export const setupSchema = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(1).max(passwordLimits.max),
})

/**
 * Makes the first administrator and returns the cookies of their first session. The token proves that the person can read the server's
 * terminal or settings; once somebody exists it opens nothing any more.
 */
export async function setUp(deps: SignInDeps, setupToken: string | undefined, wish: z.infer<typeof setupSchema>, headers: Headers): Promise<string[]> {
  const { inventory, auth, audit } = deps
  const from = headers.get(clientHeader)
  const email = wish.email.toLowerCase()
  if (await inventory.people.isSetUp()) throw failed('setup-done')
  const draft = { userId: null, userName: wish.name, action: 'account.set-up', from }
  await attempt(inventory.attempts, 'setup', { address: from, account: 'first' }, async () => {
    if (setupToken !== undefined && isSame(wish.token, setupToken)) return
    const refusal = failed('setup-token-wrong')
    await audit.record(draft, 'refused', refusal.failure)
    throw refusal
  })
  requireStrong(wish.password, { name: wish.name, email })
  const id = randomUUID()
  const { password } = await auth.$context
  const hash = await password.hash(wish.password)
  await audit.around({ ...draft, userId: id }, async () => {
    if (!await inventory.people.setUp({ id, name: wish.name, email, password: hash })) throw failed('setup-done')
  })
  return signIn(deps, { email, password: wish.password, rememberMe: true }, headers)
}

/** In constant time: of two hashes, so that their lengths are equal. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text.trim()).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
