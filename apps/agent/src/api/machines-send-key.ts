import { sendKeySchema } from '@vitrine/contract'
import { sendKey } from '../services/machines/send-key.ts'
import { procedure } from './trpc.ts'

export const machinesSendKey = procedure
  .input(sendKeySchema)
  .mutation(({ ctx, input }) => sendKey(ctx.hosts.get(input.hostId), input.machineId, input.keys, input.holdMs))
