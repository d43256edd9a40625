import { machineActions, powerActions } from '@vitrine/domain'
import { z } from 'zod'
import { failureSchema } from './reasons.ts'

export const powerActionSchema = z.enum(powerActions)
export const machineActionSchema = z.enum(machineActions)

/** How to ask the guest to shut down or reboot: libvirt tries what it thinks best unless told. */
export const shutdownModeSchema = z.enum(['default', 'acpi', 'agent'])

/** Any 128 bits: libvirt takes every UUID that a definition names, also ones without RFC 9562's version bits (`z.uuid()` refuses those). */
export const machineIdSchema = z.guid()
export const hostIdSchema = z.string().min(1).max(64)

/** One power action on one machine. `key` makes a repeat of the same click do nothing twice. */
export const powerRequestSchema = z.object({
  hostId: hostIdSchema,
  machineId: machineIdSchema,
  action: powerActionSchema,
  mode: shutdownModeSchema.default('default'),
  key: z.string().min(8).max(64),
  deadlineMs: z.number().int().min(100).max(600_000).default(30_000),
})
export type PowerRequest = z.infer<typeof powerRequestSchema>

/** The outcome for one machine of many. */
export const actionResultSchema = z.object({ machineId: z.string(), failure: failureSchema.nullable() })
export type ActionResult = z.infer<typeof actionResultSchema>

/** Keys as Linux input event codes (`VIR_KEYCODE_SET_LINUX`), pressed together for `holdMs`. */
export const sendKeySchema = z.object({ hostId: hostIdSchema, machineId: machineIdSchema, keys: z.array(z.number().int().min(1).max(767)).min(1).max(16), holdMs: z.number().int().min(0).max(5000).default(0) })

/** Title is one line; notes are the definition's `<description>`. Bounds keep the definition readable by other tools. */
export const notesSchema = z.object({
  hostId: hostIdSchema,
  machineId: machineIdSchema,
  title: z.string().max(200).regex(/^[^\n\r]*$/u),
  notes: z.string().max(65_536),
})
