import { z } from 'zod'

/**
 * One machine at one moment, as a tuple because a thousand of them travel every two seconds:
 * id, CPU in cores (1.5 = one and a half host CPUs busy), memory used KiB (-1: the guest's balloon doesn't tell),
 * resident KiB on the host, bytes per second: network received, network sent, disk read, disk written.
 */
export const machineSampleSchema = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
export type MachineSample = z.infer<typeof machineSampleSchema>

/** All active machines of a host at one moment (epoch ms). Machines that aren't active are not in it. */
export const sampleSetSchema = z.object({ hostId: z.string(), at: z.number(), machines: z.array(machineSampleSchema) })
export type SampleSet = z.infer<typeof sampleSetSchema>

/** History of one machine for its charts: columns of equal length, oldest first; null marks a gap. Rates in bytes/s, memory in KiB, cpu in cores. */
export const machineHistorySchema = z.object({
  at: z.array(z.number()),
  cpu: z.array(z.number().nullable()),
  memoryUsedKiB: z.array(z.number().nullable()),
  residentKiB: z.array(z.number().nullable()),
  netReceived: z.array(z.number().nullable()),
  netSent: z.array(z.number().nullable()),
  diskRead: z.array(z.number().nullable()),
  diskWritten: z.array(z.number().nullable()),
})
export type MachineHistory = z.infer<typeof machineHistorySchema>
