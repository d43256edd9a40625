import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PoolPage } from '../../../../features/storage/pool-page.tsx'
import { poolQueries } from '../../../../features/storage/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../server/rsc.tsx'
import { atPlace } from '../../../../shared/paths.ts'
import { prefetchSoon } from '../../../../shared/trpc/prefetch-soon.ts'

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ host?: string | string[] }>
}

async function read({ params, searchParams }: PageProps) {
  const [{ id }, { host }] = await Promise.all([params, searchParams])
  const { pools } = await getQueryClient().fetchQuery(poolQueries.list(trpc))
  const pool = atPlace({ id, hostId: typeof host === 'string' ? host : undefined }, pools)
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
      <PoolPage id={id} hostId={hostId} />
    </HydrateClient>
  )
}
