import type { Database } from './client.ts'

export interface AttemptRule {
  max: number
  windowMs: number
}

/** Counts attempts over all servers and restarts. */
export interface AttemptRepository {
  /** Counts one attempt; atomic, so that parallel attempts can't slip through. Tells when to come back if there were too many. */
  count: (key: string, rule: AttemptRule) => Promise<{ allowed: true } | { allowed: false; retryAfterMs: number }>
  /** Takes one attempt back: it was a good one. */
  forgive: (key: string) => Promise<void>
  /** Forgets all attempts under a key. */
  clear: (key: string) => Promise<void>
}

export function attemptRepository(database: Database): AttemptRepository {
  return {
    count: async (key, { max, windowMs }) => {
      // All by the database's clock: were ours behind it by a window, every attempt would be the first of a new one.
      const [row] = await database.$queryRaw<{ hits: number; wait_ms: number }[]>`
        INSERT INTO rate_limit (key, hits, reset_at) VALUES (${key}, 1, now() + ${windowMs}::float8 * interval '1 ms')
        ON CONFLICT (key) DO UPDATE SET
          hits = CASE WHEN rate_limit.reset_at <= now() THEN 1 ELSE rate_limit.hits + 1 END,
          -- A clock that was set back must not make a wait longer than the window.
          reset_at = CASE WHEN rate_limit.reset_at <= now() THEN excluded.reset_at ELSE LEAST(rate_limit.reset_at, excluded.reset_at) END
        RETURNING hits, (extract(epoch FROM reset_at - now()) * 1000)::float8 AS wait_ms`
      if (row === undefined || row.hits <= max) return { allowed: true }
      return { allowed: false, retryAfterMs: Math.max(1000, row.wait_ms) }
    },
    forgive: async (key) => {
      await database.$executeRaw`UPDATE rate_limit SET hits = GREATEST(0, hits - 1) WHERE key = ${key}`
    },
    clear: async (key) => {
      await database.$executeRaw`DELETE FROM rate_limit WHERE key = ${key}`
    },
  }
}
