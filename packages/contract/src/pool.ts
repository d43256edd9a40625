import { z } from 'zod'

export const poolRowSchema = z.object({
  id: z.string(),
  hostId: z.string(),
  revision: z.number(),
  name: z.string(),
  type: z.string(),
  state: z.enum(['inactive', 'building', 'running', 'degraded', 'inaccessible']),
  persistent: z.boolean(),
  autostart: z.boolean(),
  capacityBytes: z.number(),
  allocationBytes: z.number(),
  availableBytes: z.number(),
  path: z.string().nullable(),
})
export type PoolRow = z.infer<typeof poolRowSchema>

export const volumeSchema = z.object({
  key: z.string(),
  name: z.string(),
  path: z.string().nullable(),
  kind: z.enum(['file', 'block', 'dir', 'network', 'netdir', 'ploop']),
  format: z.string().nullable(),
  capacityBytes: z.number(),
  allocationBytes: z.number(),
  backing: z.string().nullable(),
  /** Machines whose definition names it. */
  usedBy: z.array(z.object({ id: z.string(), name: z.string(), target: z.string() })),
})
export type Volume = z.infer<typeof volumeSchema>
