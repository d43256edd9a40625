import { z } from 'zod'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** The end of the machine's qemu log. */
export const log = procedure('machine.read').input(machineInput.extend({ maxBytes: z.number().int().min(1024).max(1_048_576).default(65_536) })).query(async ({ ctx, input }) =>
  ctx.services.fleet.log(input.id, input.maxBytes))
