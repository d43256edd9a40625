import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PoolPage } from '../../../../features/storage/pool-page.tsx'
import { poolQueries } from '../../../../features/storage/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../server/rsc.tsx'
import { prefetchSoon } from '../../../../shared/trpc/prefetch-soon.ts'

interface PageProps {
  params: Promise<{ id: string }>
}

async function read({ params }: PageProps) {
  const { id } = await params
  const { pools } = await getQueryClient().fetchQuery(poolQueries.list(trpc))
  const pool = pools.find((one) => one.id === id)
  if (pool === undefined) notFound()
  return pool
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await read(props)).name }
}

export default async function Page(props: PageProps) {
  const { id, hostId, state } = await read(props)
  if (state === 'running' || state === 'degraded') await prefetchSoon(getQueryClient(), poolQueries.volumes(trpc, hostId, id))
  return (
    <HydrateClient>
      <PoolPage id={id} />
    </HydrateClient>
  )
}
