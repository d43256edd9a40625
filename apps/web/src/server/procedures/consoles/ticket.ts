import { consoleTargetSchema, machineIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { procedure } from '../../trpc.ts'

/** Permission to open one console, to be used within 30 s at `<base>/console?ticket=…`. */
export const ticket = procedure('machine.console').input(z.object({ id: machineIdSchema, target: consoleTargetSchema })).mutation(async ({ ctx, input }) =>
  ctx.services.consoles.issue(ctx.viewer, input.id, input.target))
