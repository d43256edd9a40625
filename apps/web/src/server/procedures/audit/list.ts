import { auditEntrySchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

const word = z.string().min(1).max(200).optional()
const input = z.object({
  /** `next` of the page before. */
  cursor: z.string().max(64).nullish(),
  limit: z.number().int().min(1).max(200).default(50),
  action: word,
  userId: word,
  targetId: word,
  outcome: auditEntrySchema.shape.outcome.optional(),
  text: word,
})

/** Who did what, newest first. */
export const list = procedure('audit.read').input(input).query(async ({ ctx, input: { cursor, ...filter } }) =>
  ctx.services.audit.list({ ...filter, before: cursor ?? undefined }))
