import { procedure } from '../../trpc.ts'

/** Ends all of the viewer's sessions but the one that asks. */
export const revokeOtherSessions = procedure('account.self').mutation(async ({ ctx }) => ({ ended: await ctx.services.accounts.revokeOtherSessions(ctx.viewer) }))
