import { procedure } from '../../trpc.ts'

/** Every machine that a host has, and the hosts. `cursor` is where `live.watch` goes on. */
export const list = procedure('machine.read').query(({ ctx }) => ({
  cursor: ctx.services.fleet.cursor(),
  hosts: ctx.services.fleet.hosts(),
  machines: ctx.services.fleet.machines(),
}))
