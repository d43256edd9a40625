import { hostIdSchema, hostLoadSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from './trpc.ts'

/** A host's load of the last 10 minutes, oldest first. */
export const hostsLoad = procedure
  .input(z.object({ hostId: hostIdSchema }))
  .output(z.array(hostLoadSchema))
  .query(({ ctx, input }) => ctx.hosts.get(input.hostId).recentLoad())
