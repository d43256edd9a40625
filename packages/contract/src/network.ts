import { z } from 'zod'

export const networkRowSchema = z.object({
  id: z.string(),
  hostId: z.string(),
  revision: z.number(),
  name: z.string(),
  active: z.boolean(),
  persistent: z.boolean(),
  autostart: z.boolean(),
  /** nat, route, open, bridge, isolated, private, vepa, passthrough, hostdev */
  forward: z.string(),
  bridge: z.string().nullable(),
  addresses: z.array(z.object({ family: z.enum(['ipv4', 'ipv6']), address: z.string(), prefix: z.number() })),
  dhcp: z.array(z.object({ start: z.string(), end: z.string() })),
  domain: z.string().nullable(),
})
export type NetworkRow = z.infer<typeof networkRowSchema>

export const leaseSchema = z.object({
  mac: z.string().nullable(),
  address: z.string(),
  prefix: z.number(),
  hostname: z.string().nullable(),
  /** Epoch ms; null for one that doesn't expire. */
  expiresAt: z.number().nullable(),
})
export type Lease = z.infer<typeof leaseSchema>
