import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HostPage } from '../../../../features/hosts/host-page.tsx'
import { hostQueries } from '../../../../features/hosts/queries.ts'
import { machineListQueries } from '../../../../features/machines/queries.ts'
import { networkQueries } from '../../../../features/networks/queries.ts'
import { poolQueries } from '../../../../features/storage/queries.ts'
import { failureIn } from '../../../../server/failed.ts'
import { pageError } from '../../../../server/page-error.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../server/rsc.tsx'
import { prefetchSoon } from '../../../../shared/trpc/prefetch-soon.ts'

interface PageProps {
  params: Promise<{ id: string }>
}

async function read({ params }: PageProps) {
  const id = decodeURIComponent((await params).id)
  try {
    return { id, ...await getQueryClient().fetchQuery(hostQueries.host(trpc, id)) }
  } catch (error) {
    const reason = failureIn(error)?.reason
    if (reason === 'host-unknown' || reason === 'input-invalid') notFound()
    throw pageError(error)
  }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { host } = await read(props)
  return { title: host.name }
}

export default async function Page(props: PageProps) {
  const { id } = await read(props)
  const cache = getQueryClient()
  await Promise.all([
    prefetchSoon(cache, hostQueries.load(trpc, id)),
    cache.prefetchQuery(machineListQueries.list(trpc)), cache.prefetchQuery(networkQueries.list(trpc)), cache.prefetchQuery(poolQueries.list(trpc)),
  ])
  return (
    <HydrateClient>
      <HostPage id={id} />
    </HydrateClient>
  )
}
