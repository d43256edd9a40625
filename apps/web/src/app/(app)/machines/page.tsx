import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { columnsCookie, parseColumns } from '../../../features/machines/list/columns.ts'
import { MachineList } from '../../../features/machines/machine-list.tsx'
import { machineListQueries } from '../../../features/machines/queries.ts'
import { getQueryClient, HydrateClient, requireViewer, trpc } from '../../../server/rsc.tsx'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).machineList.title }
}

/** All machines; the filter, the order and what is beside the list are in the address. */
export default async function MachinesPage() {
  await requireViewer()
  const [jar, sent] = await Promise.all([cookies(), headers(), getQueryClient().prefetchQuery(machineListQueries.list(trpc))])
  const isPhone = /\bMobile\b/u.test(sent.get('user-agent') ?? '')
  return (
    <HydrateClient>
      <MachineList initialColumns={parseColumns(jar.get(columnsCookie)?.value)} compactOnServer={isPhone} />
    </HydrateClient>
  )
}
