import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from './trpc.ts'

const twoMinutesMs = 120_000

/** CPU in cores of every machine that was sampled in the last two minutes, oldest first, by machine. */
export const machinesRecentCpu = procedure
  .input(z.object({ hostId: hostIdSchema }))
  .output(z.record(z.string(), z.array(z.number())))
  .query(({ ctx, input }) => ctx.hosts.get(input.hostId).recentCpu(Date.now() - twoMinutesMs))
