import { z } from 'zod'
import { definitionXml } from '../services/machines/definition.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** A machine's definition, without secrets. */
export const machinesXml = procedure
  .input(machineInput.extend({ which: z.enum(['live', 'stored']) }))
  .output(z.object({ xml: z.string() }))
  .query(async ({ ctx, input }) => ({ xml: await definitionXml(ctx.hosts.get(input.hostId), input.machineId, input.which) }))
