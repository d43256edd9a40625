import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { machineListQueries } from '../../../../features/machines/queries.ts'
import { NetworkPage } from '../../../../features/networks/network-page.tsx'
import { networkQueries } from '../../../../features/networks/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../server/rsc.tsx'
import { atPlace } from '../../../../shared/paths.ts'
import { prefetchSoon } from '../../../../shared/trpc/prefetch-soon.ts'

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ host?: string | string[] }>
}

async function read({ params, searchParams }: PageProps) {
  const [{ id }, { host }] = await Promise.all([params, searchParams])
  const { networks } = await getQueryClient().fetchQuery(networkQueries.list(trpc))
  const network = atPlace({ id, hostId: typeof host === 'string' ? host : undefined }, networks)
  if (network === undefined) notFound()
  return network
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await read(props)).name }
}

export default async function Page(props: PageProps) {
  const { id, hostId, active, dhcp } = await read(props)
  const cache = getQueryClient()
  await Promise.all([
    cache.prefetchQuery(machineListQueries.list(trpc)),
    cache.prefetchQuery(networkQueries.machines(trpc, hostId, id)),
    active && dhcp.length > 0 ? prefetchSoon(cache, networkQueries.leases(trpc, hostId, id)) : undefined,
  ])
  return (
    <HydrateClient>
      <NetworkPage id={id} hostId={hostId} />
    </HydrateClient>
  )
}
