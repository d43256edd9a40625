import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** Addresses that the network's DHCP has given out. */
export const leases = procedure('network.read').input(z.object({ hostId: hostIdSchema, id: z.guid() })).query(async ({ ctx, input }) =>
  ctx.services.fleet.leases(input.hostId, input.id))
