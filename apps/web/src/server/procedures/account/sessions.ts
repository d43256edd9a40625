import { procedure } from '../../trpc.ts'

/** The viewer's own sign-ins that still hold. */
export const sessions = procedure('account.self').query(async ({ ctx }) => ctx.services.accounts.sessions(ctx.viewer))
