import type { Metadata } from 'next'
import { PoolList } from '../../../features/storage/pool-list.tsx'
import { poolQueries } from '../../../features/storage/queries.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../server/rsc.tsx'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).storage.title }
}

export default async function Page() {
  await getQueryClient().prefetchQuery(poolQueries.list(trpc))
  return (
    <HydrateClient>
      <PoolList />
    </HydrateClient>
  )
}
