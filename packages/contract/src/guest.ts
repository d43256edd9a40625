import { z } from 'zod'

/** What the agent inside the guest tells (feature J1); parts that it doesn't answer are null, not guessed. */
export const guestInfoSchema = z.object({
  os: z.object({ name: z.string(), version: z.string().nullable(), kernel: z.string().nullable(), machine: z.string().nullable() }).nullable(),
  hostname: z.string().nullable(),
  timezone: z.object({ name: z.string().nullable(), offsetSeconds: z.number() }).nullable(),
  users: z.array(z.object({ name: z.string(), domain: z.string().nullable(), signedInAt: z.number() })).nullable(),
  filesystems: z.array(z.object({ mountpoint: z.string(), device: z.string(), type: z.string(), totalBytes: z.number().nullable(), usedBytes: z.number().nullable(), disks: z.array(z.string()) })).nullable(),
  interfaces: z.array(z.object({ name: z.string(), mac: z.string().nullable(), addresses: z.array(z.object({ address: z.string(), prefix: z.number() })) })).nullable(),
  /** When it was asked, epoch ms. */
  at: z.number(),
})
export type GuestInfo = z.infer<typeof guestInfoSchema>

/** The end of a machine's qemu log. `text` starts at a whole line. */
export const logTailSchema = z.object({
  path: z.string(),
  text: z.string(),
  truncated: z.boolean(),
  readable: z.boolean(),
  /** What libvirt holds against the machine: deprecated features of its definition, what tainted it. Not asked where it is missing. */
  messages: z.array(z.string()).optional(),
})
export type LogTail = z.infer<typeof logTailSchema>
