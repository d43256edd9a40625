import { z } from 'zod'
import { failureSchema } from './reasons.ts'

/**
 * The connection to one host, moved by one function and shown in these words everywhere. Times are epoch milliseconds.
 * `stale` is an open connection whose daemon has not answered for longer than a few seconds.
 */
export const connectionSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('connecting'), since: z.number() }),
  z.object({ phase: z.literal('open'), since: z.number() }),
  z.object({ phase: z.literal('stale'), since: z.number() }),
  z.object({ phase: z.literal('waiting'), since: z.number(), until: z.number(), because: failureSchema }),
  z.object({ phase: z.literal('closed'), since: z.number() }),
])
export type HostConnection = z.infer<typeof connectionSchema>
