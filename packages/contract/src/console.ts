import { z } from 'zod'

/** Which console of a machine: its screen by VNC, or a serial line by the index in its `serials`. */
export const consoleTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vnc') }),
  z.object({ kind: z.literal('serial'), index: z.number().int().min(0).max(31) }),
])
export type ConsoleTarget = z.infer<typeof consoleTargetSchema>

/** Permission to open one console once within 30 s from the session that asked. */
export const consoleTicketSchema = z.object({ ticket: z.string(), expiresAt: z.number() })
export type ConsoleTicket = z.infer<typeof consoleTicketSchema>

/**
 * What a serial line says first, as text: which line it is in the agent's life, and how many bytes of it came before the output that
 * follows. A reader who was there before goes on where it was.
 */
export const serialStartSchema = z.object({ line: z.string(), from: z.number().int().min(0) })
export type SerialStart = z.infer<typeof serialStartSchema>
