import { procedure } from '../../trpc.ts'

/** Every libvirt network of every host. */
export const list = procedure('network.read').query(({ ctx }) => ({ cursor: ctx.services.fleet.cursor(), networks: ctx.services.fleet.networks() }))
