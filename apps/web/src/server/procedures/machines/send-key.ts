import { sendKeySchema } from '@vitrine/contract'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** Presses keys together, such as Ctrl+Alt+Del. */
export const sendKey = procedure('machine.send-key').input(machineInput.extend(sendKeySchema.pick({ keys: true, holdMs: true }).shape)).mutation(async ({ ctx, input }) => {
  await ctx.services.machines.sendKey(ctx.viewer, input.id, { keys: input.keys, holdMs: input.holdMs })
})
