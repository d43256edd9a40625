import { z } from 'zod'
import { hostLoadSchema, hostSummarySchema } from './host.ts'
import { machineDetailSchema, machineEventSchema } from './machine.ts'
import { networkRowSchema } from './network.ts'
import { poolRowSchema } from './pool.ts'
import { sampleSetSchema } from './samples.ts'

/**
 * The whole host model at one revision. `epoch` names one life of the model in the agent: revisions of
 * different epochs can't be compared.
 */
export const hostSnapshotSchema = z.object({
  epoch: z.string(),
  revision: z.number(),
  host: hostSummarySchema,
  machines: z.array(machineDetailSchema),
  networks: z.array(networkRowSchema),
  pools: z.array(poolRowSchema),
  /** How many differences the slow sweep found that no event had told; a measure of trust in the events. */
  repaired: z.number(),
})
export type HostSnapshot = z.infer<typeof hostSnapshotSchema>

/** What happens after a snapshot. Rows are whole; `gone` are ids. */
export const hostChangeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('delta'),
    epoch: z.string(),
    revision: z.number(),
    machines: z.array(machineDetailSchema).default([]),
    networks: z.array(networkRowSchema).default([]),
    pools: z.array(poolRowSchema).default([]),
    gone: z.object({ machines: z.array(z.string()), networks: z.array(z.string()), pools: z.array(z.string()) }).default({ machines: [], networks: [], pools: [] }),
  }),
  z.object({ type: z.literal('host'), host: hostSummarySchema }),
  z.object({ type: z.literal('event'), event: machineEventSchema }),
  z.object({ type: z.literal('samples'), samples: sampleSetSchema, load: hostLoadSchema.nullable() }),
  /** The watcher fell behind or the epoch is another: take a snapshot, then watch again. */
  z.object({ type: z.literal('resync'), because: z.enum(['epoch', 'behind']) }),
])
export type HostChange = z.infer<typeof hostChangeSchema>
