import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** The host's own load over the last ten minutes. */
export const load = procedure('host.read').input(z.object({ id: hostIdSchema })).query(async ({ ctx, input }) => ctx.services.fleet.load(input.id))
