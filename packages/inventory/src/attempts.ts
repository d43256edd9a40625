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
      const resetAt = new Date(Date.now() + windowMs)
      const [row] = await database.$queryRaw<{ hits: number; reset_at: Date }[]>`
        INSERT INTO rate_limit (key, hits, reset_at) VALUES (${key}, 1, ${resetAt})
        ON CONFLICT (key) DO UPDATE SET
          hits = CASE WHEN rate_limit.reset_at <= now() THEN 1 ELSE rate_limit.hits + 1 END,
          reset_at = CASE WHEN rate_limit.reset_at <= now() THEN excluded.reset_at ELSE rate_limit.reset_at END
        RETURNING hits, reset_at`
      if (row === undefined || row.hits <= max) return { allowed: true }
      return { allowed: false, retryAfterMs: Math.max(1000, row.reset_at.getTime() - Date.now()) }
    },
    forgive: async (key) => {
      await database.$executeRaw`UPDATE rate_limit SET hits = GREATEST(0, hits - 1) WHERE key = ${key}`
    },
    clear: async (key) => {
      await database.$executeRaw`DELETE FROM rate_limit WHERE key = ${key}`
    },
  }
}
