import { hostIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { pluggedInto } from '../../../features/networks/plugged-machines.ts'
import { failed } from '../../failed.ts'
import { procedure } from '../../trpc.ts'

/** Machines that are plugged into a network, one entry per interface. Answered from memory: rows don't tell interfaces. */
export const machines = procedure('network.read').input(z.object({ hostId: hostIdSchema, id: z.uuid() })).query(async ({ ctx: { services: { fleet } }, input }) => {
  const network = fleet.networks().find(({ id, hostId }) => id === input.id && hostId === input.hostId)
  if (network === undefined) throw failed('network-unknown', { id: input.id })
  const here = fleet.machines().filter(({ hostId }) => hostId === input.hostId)
  const found = await Promise.allSettled(here.map(async ({ id }) => fleet.machine(id)))
  // One that went away meanwhile isn't plugged in any more.
  return pluggedInto(network, found.flatMap((one) => (one.status === 'fulfilled' && one.value.present ? [one.value.machine] : [])))
})
