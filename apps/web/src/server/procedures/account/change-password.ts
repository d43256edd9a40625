import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** Needs the current password; ends all other sessions. Length is bounded here because hashing a huge text is work. */
export const changePassword = procedure('account.self').input(z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) })).mutation(async ({ ctx, input }) => {
  await ctx.services.accounts.changePassword(ctx.viewer, input)
})
