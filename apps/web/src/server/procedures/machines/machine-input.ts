import { machineIdSchema } from '@vitrine/contract'
import { z } from 'zod'

/** Procedures name a machine by its id alone; which host has it is known here. */
export const machineInput = z.object({ id: machineIdSchema })
