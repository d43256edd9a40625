import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** One host: what it is and whether it answers. */
export const get = procedure('host.read').input(z.object({ id: hostIdSchema })).query(({ ctx, input }) => ({
  cursor: ctx.services.fleet.cursor(),
  host: ctx.services.fleet.host(input.id),
}))
