import { z } from 'zod'
import { connectionSchema } from './connection.ts'

/** Whether guests get hardware virtualization, and if not, why (feature A1). */
export const accelerationSchema = z.object({
  kvm: z.boolean(),
  because: z.enum(['works', 'no-cpu-extension', 'no-device', 'device-not-permitted', 'module-absent', 'not-offered', 'nested-unproven', 'not-applicable']),
  /** What was looked at: the cpu flag, the device's path and mode, the module; for the person who must repair it. */
  detail: z.string(),
})
export type Acceleration = z.infer<typeof accelerationSchema>

export const numaCellSchema = z.object({
  id: z.number(),
  memoryKiB: z.number(),
  cpus: z.array(z.number()),
  hugePages: z.array(z.object({ sizeKiB: z.number(), total: z.number() })),
})

/** What a host is: read at connect, and again when the daemon says so. */
export const hostFactsSchema = z.object({
  hostname: z.string(),
  uuid: z.string().nullable(),
  driver: z.string(),
  /** major * 1,000,000 + minor * 1,000 + release, as libvirt counts. */
  libvirtVersion: z.number(),
  hypervisorVersion: z.number().nullable(),
  arch: z.string(),
  cpuModel: z.string(),
  cpuVendor: z.string().nullable(),
  cpuMhz: z.number(),
  cpus: z.number(),
  sockets: z.number(),
  coresPerSocket: z.number(),
  threadsPerCore: z.number(),
  numa: z.array(numaCellSchema),
  memoryKiB: z.number(),
  hugePages: z.array(z.object({ sizeKiB: z.number(), total: z.number(), free: z.number() })),
  acceleration: accelerationSchema,
  securityModels: z.array(z.object({ model: z.string(), doi: z.string() })),
  /** Boot time, epoch ms, where the agent is on that machine; null for others. */
  bootedAt: z.number().nullable(),
  operatingSystem: z.string().nullable(),
  kernel: z.string().nullable(),
})
export type HostFacts = z.infer<typeof hostFactsSchema>

/** A host as lists and the frame show it. */
export const hostSummarySchema = z.object({
  /** Stable over restarts: derived from the connection's URI and the host's own UUID. */
  id: z.string(),
  /** The name people read: the host's own, unless they gave another. */
  name: z.string(),
  uri: z.string(),
  connection: connectionSchema,
  /** When its state was last known to be true, epoch ms. */
  seenAt: z.number().nullable(),
  facts: hostFactsSchema.nullable(),
})
export type HostSummary = z.infer<typeof hostSummarySchema>

/** Live load of a host. Shares are 0..1 of all its CPUs. */
export const hostLoadSchema = z.object({
  at: z.number(),
  cpu: z.number(),
  cpuUser: z.number(),
  cpuSystem: z.number(),
  cpuIowait: z.number(),
  memoryUsedKiB: z.number(),
  memoryTotalKiB: z.number(),
  buffersAndCacheKiB: z.number(),
})
export type HostLoad = z.infer<typeof hostLoadSchema>
