import type { Metadata } from 'next'
import { readAuditFilter } from '../../../features/audit/audit-filter.ts'
import { AuditPage } from '../../../features/audit/audit-page.tsx'
import { auditQueries } from '../../../features/audit/queries.ts'
import { getQueryClient, HydrateClient, requireViewer, trpc } from '../../../server/rsc.tsx'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).audit.title }
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [{ rights }, params] = await Promise.all([requireViewer(), searchParams])
  const first = (name: string) => [params[name]].flat()[0] ?? null
  if (rights.has('audit.read')) await getQueryClient().prefetchInfiniteQuery(auditQueries.list(trpc, readAuditFilter({ get: first })))
  return (
    <HydrateClient>
      <AuditPage />
    </HydrateClient>
  )
}
