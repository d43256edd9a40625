import 'server-only'
import type { QueryClient } from '@tanstack/react-query'
import type { MachineTab } from '../../shared/paths.ts'
import type { Trpc } from '../../shared/trpc/provider.tsx'
import { soon } from '../../shared/trpc/soon.ts'
import { networkQueries } from '../networks/queries.ts'
import { definitionOf } from './definition/which-definition.ts'
import type { MachineView } from './machine-view.ts'
import { machineQueries } from './queries.ts'

/** Reads what a tab shows besides the machine itself, for its first paint. What the host doesn't answer at once comes later. */
export async function prefetchTab(cache: QueryClient, trpc: Trpc, tab: MachineTab, { machine }: MachineView, which: string | undefined): Promise<void> {
  const { id } = machine
  switch (tab) {
    case 'overview': return soon(cache.prefetchQuery(machineQueries.history(trpc, id)), machine.state === 'running' ? Promise.resolve() : cache.prefetchQuery(machineQueries.log(trpc, id)))
    case 'hardware': return soon(cache.prefetchQuery(networkQueries.list(trpc)))
    case 'performance': return soon(cache.prefetchQuery(machineQueries.history(trpc, id)))
    case 'guest': return machine.guestAgent === 'connected' ? soon(cache.prefetchQuery(machineQueries.guest(trpc, id))) : undefined
    case 'definition': return soon(cache.prefetchQuery(machineQueries.definition(trpc, id, definitionOf(which, machine))))
    case 'log': return soon(cache.prefetchQuery(machineQueries.log(trpc, id)), cache.prefetchQuery(machineQueries.events(trpc, id)))
  }
}
