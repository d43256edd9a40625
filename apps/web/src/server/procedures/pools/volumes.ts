import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** What is in a pool, and which machines use it. */
export const volumes = procedure('pool.read').input(z.object({ hostId: hostIdSchema, id: z.guid() })).query(async ({ ctx, input }) =>
  ctx.services.fleet.volumes(input.hostId, input.id))
