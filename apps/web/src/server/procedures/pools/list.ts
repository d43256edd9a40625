import { procedure } from '../../trpc.ts'

/** Every storage pool of every host. */
export const list = procedure('pool.read').query(({ ctx }) => ({ cursor: ctx.services.fleet.cursor(), pools: ctx.services.fleet.pools() }))
