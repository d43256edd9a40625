import 'server-only'
import type { QueryClient } from '@tanstack/react-query'
import type { MachineTab } from '../../shared/paths.ts'
import type { Trpc } from '../../shared/trpc/provider.tsx'
import { prefetchSoon } from '../../shared/trpc/prefetch-soon.ts'
import { networkQueries } from '../networks/queries.ts'
import { definitionOf } from './definition/which-definition.ts'
import type { MachineView } from './machine-view.ts'
import { machineQueries } from './queries.ts'

/** Reads what a tab shows besides the machine itself, for its first paint. What the host doesn't answer at once comes later. */
export async function prefetchTab(cache: QueryClient, trpc: Trpc, tab: MachineTab, { machine }: MachineView, which: string | undefined): Promise<void> {
  const { id } = machine
  const all = async (...queries: readonly Promise<void>[]) => {
    await Promise.all(queries)
  }
  switch (tab) {
    case 'overview': return all(prefetchSoon(cache, machineQueries.history(trpc, id)), ...(machine.state === 'running' ? [] : [prefetchSoon(cache, machineQueries.log(trpc, id))]))
    case 'hardware': return cache.prefetchQuery(networkQueries.list(trpc))
    case 'performance': return prefetchSoon(cache, machineQueries.history(trpc, id))
    case 'guest': return machine.guestAgent === 'connected' ? prefetchSoon(cache, machineQueries.guest(trpc, id)) : undefined
    case 'definition': return prefetchSoon(cache, machineQueries.definition(trpc, id, definitionOf(which, machine)))
    case 'log': return all(prefetchSoon(cache, machineQueries.log(trpc, id)), prefetchSoon(cache, machineQueries.events(trpc, id)))
  }
}
