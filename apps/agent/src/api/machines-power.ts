import { powerRequestSchema } from '@vitrine/contract'
import { power } from '../services/machines/power.ts'
import { procedure } from './trpc.ts'

/** Starts, stops and so on. A repeat with the same key does nothing again and ends as the first. */
export const machinesPower = procedure.input(powerRequestSchema).mutation(({ ctx, input }) => power(ctx.hosts.get(input.hostId), input))
