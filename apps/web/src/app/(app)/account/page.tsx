import type { Metadata } from 'next'
import { AccountPage } from '../../../features/account/account-page.tsx'
import { accountQueries } from '../../../features/account/queries.ts'
import { readPreferences } from '../../../features/theme/read-preferences.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../server/rsc.tsx'
import { readerLanguage, readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).account.title }
}

export default async function Page() {
  const [{ theme }, language] = await Promise.all([readPreferences(), readerLanguage(), getQueryClient().prefetchQuery(accountQueries.sessions(trpc))])
  return (
    <HydrateClient>
      <AccountPage theme={theme} language={language} />
    </HydrateClient>
  )
}
