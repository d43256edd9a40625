import { createHash } from 'node:crypto'
import type { AttemptRepository } from '@vitrine/inventory'
import { failed } from '../../src/server/failed.ts'
import { networkOf } from '../http/client-address.ts'

const minute = 60_000
const perAddress = { max: 30, windowMs: 5 * minute }
const perAccount = { max: 10, windowMs: 5 * minute }

/**
 * Counts attempts to get in, per address and per account, before the password is looked at: hashing costs 100 ms. Good ones are taken
 * back, so that people who share an address don't lock each other out.
 */
export async function attempt<T>(attempts: AttemptRepository, kind: 'sign-in' | 'setup' | 'password', who: { address: string | null; account: string }, enter: () => Promise<T>): Promise<T> {
  const keys = {
    address: `${kind}:from:${networkOf(who.address ?? 'unknown')}`,
    // Hashed: what people type into a name field by mistake is sometimes their password.
    account: `${kind}:to:${createHash('sha256').update(who.account.toLowerCase()).digest('base64url')}`,
  }
  for (const [key, rule] of [[keys.address, perAddress], [keys.account, perAccount]] as const) {
    const answer = await attempts.count(key, rule)
    if (!answer.allowed) throw failed('too-many-attempts', { seconds: Math.ceil(answer.retryAfterMs / 1000) })
  }
  const result = await enter()
  await Promise.all([attempts.forgive(keys.address), attempts.clear(keys.account)])
  return result
}
