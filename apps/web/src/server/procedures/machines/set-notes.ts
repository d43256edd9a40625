import { notesSchema } from '@vitrine/contract'
import { procedure } from '../../trpc.ts'
import { machineInput } from './machine-input.ts'

/** Title and notes are kept in the definition on the host, where other tools see them too. */
export const setNotes = procedure('machine.edit').input(machineInput.extend(notesSchema.pick({ title: true, notes: true }).shape)).mutation(async ({ ctx, input }) => {
  await ctx.services.machines.setNotes(ctx.viewer, input.id, { title: input.title, notes: input.notes })
})
