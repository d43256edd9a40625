import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { machineListQueries } from '../../../../features/machines/queries.ts'
import { NetworkPage } from '../../../../features/networks/network-page.tsx'
import { networkQueries } from '../../../../features/networks/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../server/rsc.tsx'
import { prefetchSoon } from '../../../../shared/trpc/prefetch-soon.ts'

interface PageProps {
  params: Promise<{ id: string }>
}

async function read({ params }: PageProps) {
  const { id } = await params
  const { networks } = await getQueryClient().fetchQuery(networkQueries.list(trpc))
  const network = networks.find((one) => one.id === id)
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
      <NetworkPage id={id} />
    </HydrateClient>
  )
}
