import { z } from 'zod'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** Samples of one machine since an epoch time, for its charts. */
export const history = procedure('machine.read').input(machineInput.extend({ sinceMs: z.number().int().nonnegative() })).query(async ({ ctx, input }) =>
  ctx.services.fleet.history(input.id, input.sinceMs))
