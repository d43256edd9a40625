import { procedure } from '../../trpc.ts'

/** Every host, with its connection as it is now. */
export const list = procedure('host.read').query(({ ctx }) => ({ cursor: ctx.services.fleet.cursor(), hosts: ctx.services.fleet.hosts() }))
