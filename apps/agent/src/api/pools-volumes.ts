import { hostIdSchema, volumeSchema } from '@vitrine/contract'
import { z } from 'zod'
import { readVolumes } from '../services/pools/volumes.ts'
import { procedure } from './trpc.ts'

/** The volumes of an active pool, with the machines that use each. */
export const poolsVolumes = procedure
  .input(z.object({ hostId: hostIdSchema, poolId: z.string().max(64) }))
  .output(z.array(volumeSchema))
  .query(({ ctx, input: { hostId, poolId } }) => {
    const host = ctx.hosts.get(hostId)
    return readVolumes(host.lane('work'), host.pool(poolId), [...host.model.machines.values()])
  })
