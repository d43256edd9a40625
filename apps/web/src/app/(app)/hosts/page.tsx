import type { Metadata } from 'next'
import { HostList } from '../../../features/hosts/host-list.tsx'
import { hostQueries } from '../../../features/hosts/queries.ts'
import { machineListQueries } from '../../../features/machines/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../server/rsc.tsx'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const words = await readerWords()
  return { title: words.hosts.title }
}

export default async function Page() {
  const cache = getQueryClient()
  await Promise.all([cache.prefetchQuery(hostQueries.list(trpc)), cache.prefetchQuery(machineListQueries.list(trpc))])
  return (
    <HydrateClient>
      <HostList />
    </HydrateClient>
  )
}
