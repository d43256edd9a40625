import { hostIdSchema, leaseSchema } from '@vitrine/contract'
import { z } from 'zod'
import { readLeases } from '../services/networks/leases.ts'
import { procedure } from './trpc.ts'

/** The addresses that a network's own DHCP server lent. */
export const networksLeases = procedure
  .input(z.object({ hostId: hostIdSchema, networkId: z.string().max(64) }))
  .output(z.array(leaseSchema))
  .query(({ ctx, input: { hostId, networkId } }) => {
    const host = ctx.hosts.get(hostId)
    return readLeases(host.lane('work'), host.network(networkId))
  })
