import { procedure } from '../../trpc.ts'
import { powerInput } from './power-input.ts'

/** Starts, stops, pauses … one machine. Done when libvirt accepted it; the new state comes by `live.watch`. */
export const power = procedure('machine.power').input(powerInput).mutation(async ({ ctx, input: { id, ...order } }) => {
  await ctx.services.machines.power(ctx.viewer, id, order)
})
