import { randomUUID } from 'node:crypto'
import type { Failure } from '@vitrine/contract'
import { isDatabaseAway } from '@vitrine/inventory'
import { failureIn } from '../src/server/failed.ts'
import type { Log } from './log.ts'

/**
 * Makes the one function that turns whatever was thrown into what may be shown. What we have no words for is logged whole under an
 * id, and only the id goes out.
 */
export function createFailureOf(log: Log): (thrown: unknown, where: string) => Failure {
  return (thrown, where) => {
    const known = failureIn(thrown)
    if (known !== null) return known
    if (isDatabaseAway(thrown)) {
      log.warn({ err: thrown, where }, 'the database does not answer')
      return { reason: 'database-away', values: {} }
    }
    const id = randomUUID().slice(0, 8)
    log.error({ err: thrown instanceof Error ? thrown : new Error(String(thrown)), id, where }, 'unexpected')
    return { reason: 'unexpected', values: {}, id }
  }
}
