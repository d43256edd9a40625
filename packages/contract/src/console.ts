import { z } from 'zod'

/** Which console of a machine: its screen by VNC, or a serial line by the index in its `serials`. */
export const consoleTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vnc') }),
  z.object({ kind: z.literal('serial'), index: z.number().int().min(0).max(31) }),
])
export type ConsoleTarget = z.infer<typeof consoleTargetSchema>

/** Permission to open one console once within 30 s from the session that asked. */
export const consoleTicketSchema = z.object({ ticket: z.string(), expiresAt: z.number(), password: z.string().nullable() })
export type ConsoleTicket = z.infer<typeof consoleTicketSchema>

/** WebSocket close codes of the console bridge (4000-4999 are an application's own, RFC 6455 7.4.2). The reader shows words for each and knows whether trying again makes sense. */
export const consoleCloseCodes = {
  machineStopped: 4001,
  machineGone: 4002,
  hostAway: 4003,
  noSuchConsole: 4004,
  consoleBusy: 4005,
  ticketInvalid: 4006,
  tooSlow: 4007,
  failed: 4008,
  takenOver: 4009,
} as const
export type ConsoleCloseName = keyof typeof consoleCloseCodes
