import { z } from 'zod'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** The definition as the host has it (`live`: of what runs); the last one known while the host is away. */
export const xml = procedure('machine.read').input(machineInput.extend({ which: z.enum(['live', 'stored']) })).query(async ({ ctx, input }) =>
  ctx.services.fleet.definition(input.id, input.which))
