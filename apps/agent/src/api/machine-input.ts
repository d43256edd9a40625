import { hostIdSchema, machineIdSchema } from '@vitrine/contract'
import { z } from 'zod'

/** How the web server names a machine. */
export const machineInput = z.object({ hostId: hostIdSchema, machineId: machineIdSchema })
