import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** Ends one of the viewer's own sessions; its open pages and consoles close. */
export const revokeSession = procedure('account.self').input(z.object({ id: z.string().min(1).max(64) })).mutation(async ({ ctx, input }) => {
  await ctx.services.accounts.revokeSession(ctx.viewer, input.id)
})
