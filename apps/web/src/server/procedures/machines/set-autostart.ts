import { z } from 'zod'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** Whether the host starts the machine when it boots itself. */
export const setAutostart = procedure('machine.edit').input(machineInput.extend({ autostart: z.boolean() })).mutation(async ({ ctx, input }) => {
  await ctx.services.machines.setAutostart(ctx.viewer, input.id, input.autostart)
})
