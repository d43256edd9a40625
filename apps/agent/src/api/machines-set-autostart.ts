import { z } from 'zod'
import { setAutostart } from '../services/machines/edit.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

export const machinesSetAutostart = procedure
  .input(machineInput.extend({ autostart: z.boolean() }))
  .mutation(({ ctx, input }) => setAutostart(ctx.hosts.get(input.hostId), input.machineId, input.autostart))
