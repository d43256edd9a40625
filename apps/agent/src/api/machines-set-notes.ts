import { notesSchema } from '@vitrine/contract'
import { setNotes } from '../services/machines/edit.ts'
import { procedure } from './trpc.ts'

export const machinesSetNotes = procedure.input(notesSchema).mutation(({ ctx, input }) => setNotes(ctx.hosts.get(input.hostId), input.machineId, input))
