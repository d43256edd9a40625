import { z } from 'zod'

/**
 * Every way something can fail that a person is told of. This is the only list: procedures fail with one of
 * these, and the catalogues of words are exhaustive over it by type.
 */
export const reasonCodes = [
  // the host and its daemon
  'host-away', 'host-unknown', 'host-timeout', 'host-permission', 'host-socket-missing', 'host-refused', 'host-auth', 'host-protocol', 'agent-away',
  // a machine and what is done to it
  'machine-unknown', 'machine-gone', 'action-not-allowed', 'action-refused', 'action-unsupported', 'action-timeout', 'name-taken',
  'guest-agent-absent', 'guest-agent-silent', 'no-console', 'no-screen', 'console-busy', 'console-password',
  'no-memory', 'no-space', 'storage-missing', 'network-inactive', 'qemu-failed', 'kvm-unavailable',
  // libvirt's other objects
  'network-unknown', 'pool-unknown', 'pool-inactive',
  // people and requests
  'not-signed-in', 'right-missing', 'sign-in-failed', 'too-many-attempts', 'setup-token-wrong', 'setup-done', 'password-weak', 'password-wrong', 'ticket-invalid', 'origin-refused',
  'input-invalid', 'conflict', 'not-found',
  // ours; `server-away` is said by the browser alone: its request got no answer
  'server-away', 'database-away', 'unexpected',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** libvirt's own words for a failure, kept whole for the log and shown small beneath ours. */
export const libvirtCauseSchema = z.object({
  code: z.number(),
  domain: z.number(),
  message: z.string(),
  procedure: z.string(),
})
export type LibvirtCause = z.infer<typeof libvirtCauseSchema>

/** A failure as it crosses a wire: our code, the values its words need, the cause if libvirt gave one, an id to find it in the log. */
export const failureSchema = z.object({
  reason: z.enum(reasonCodes),
  /** Values named by the words of that reason, such as `name`, `state`, `right`, `path`, `seconds`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  libvirt: libvirtCauseSchema.optional(),
  /** Identifies this failure in the log. */
  id: z.string().optional(),
})
export type Failure = z.infer<typeof failureSchema>
