import { machineIdSchema, powerActionSchema, shutdownModeSchema } from '@vitrine/contract'
import { z } from 'zod'

const order = { action: powerActionSchema, mode: shutdownModeSchema.default('default'), key: z.string().min(8).max(64) }

export const powerInput = z.object({ id: machineIdSchema, ...order })
/** As many as a bulk selection on one screen of the list can hold; more is a mistake. */
export const powerManyInput = z.object({ ids: z.array(machineIdSchema).min(1).max(1000), ...order })
