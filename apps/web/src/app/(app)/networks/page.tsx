import type { Metadata } from 'next'
import { NetworkList } from '../../../features/networks/network-list.tsx'
import { networkQueries } from '../../../features/networks/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../server/rsc.tsx'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).networks.title }
}

export default async function Page() {
  await getQueryClient().prefetchQuery(networkQueries.list(trpc))
  return (
    <HydrateClient>
      <NetworkList />
    </HydrateClient>
  )
}
