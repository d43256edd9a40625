import type { ReactNode } from 'react'
import { Frame } from '../../features/frame/frame.tsx'
import { hostQueries } from '../../features/hosts/queries.ts'
import { readPreferences } from '../../features/theme/read-preferences.ts'
import { getQueryClient, HydrateClient, requireViewer, trpc } from '../../server/rsc.tsx'

/** Pages for who is signed in: the frame around them, and the hosts that its banner speaks of. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const [{ navigation }] = await Promise.all([readPreferences(), getQueryClient().prefetchQuery(hostQueries.list(trpc))])
  return (
    <HydrateClient>
      <Frame viewer={{ name: viewer.name, email: viewer.email, role: viewer.role, rights: [...viewer.rights] }} navigation={navigation}>
        {children}
      </Frame>
    </HydrateClient>
  )
}
