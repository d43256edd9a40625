import { z } from 'zod'
import { failureSchema } from './reasons.ts'

/** Who did what to what, from where, and how it ended. `unknown`: the server died before the answer came. */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.number(),
  userId: z.string().nullable(),
  userName: z.string(),
  /** `noun.verb`: machine.start, session.sign-in, account.change-password, console.open … */
  action: z.string(),
  hostId: z.string().nullable(),
  targetId: z.string().nullable(),
  targetName: z.string().nullable(),
  from: z.string().nullable(),
  outcome: z.enum(['pending', 'done', 'failed', 'refused', 'unknown']),
  failure: failureSchema.nullable(),
  endedAt: z.number().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
