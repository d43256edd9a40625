import { procedure } from '../../trpc.ts'

/** CPU in cores of each active machine over the last two minutes. */
export const sparklines = procedure('machine.read').query(async ({ ctx }) => ctx.services.fleet.sparklines())
