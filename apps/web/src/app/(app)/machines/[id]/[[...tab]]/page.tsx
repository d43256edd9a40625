import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { machineIdSchema } from '@vitrine/contract'
import { Definition } from '../../../../../features/machine/definition/definition.tsx'
import { Guest } from '../../../../../features/machine/guest/guest.tsx'
import { Hardware } from '../../../../../features/machine/hardware/hardware.tsx'
import { Log } from '../../../../../features/machine/log/log.tsx'
import { MachinePage } from '../../../../../features/machine/machine-page.tsx'
import { Overview } from '../../../../../features/machine/overview/overview.tsx'
import { Performance } from '../../../../../features/machine/performance/performance.tsx'
import { prefetchTab } from '../../../../../features/machine/prefetch-tab.ts'
import { machineQueries } from '../../../../../features/machine/queries.ts'
import { failureIn } from '../../../../../server/failed.ts'
import { pageError } from '../../../../../server/page-error.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../../server/rsc.tsx'
import { machineTabOf, type MachineTab } from '../../../../../shared/paths.ts'
import { readerWords } from '../../../../../shared/words/reader-words.ts'

const tabs = { overview: Overview, hardware: Hardware, performance: Performance, guest: Guest, definition: Definition, log: Log } as const satisfies Record<MachineTab, () => ReactNode>

interface PageProps {
  params: Promise<{ id: string; tab?: string[] }>
  searchParams: Promise<{ which?: string | string[] }>
}

/** The machine and the tab that the URL names; not found when there is no such one. */
async function read({ params }: PageProps) {
  const { id, tab } = await params
  const which: MachineTab | null = machineTabOf(tab)
  if (which === null || !machineIdSchema.safeParse(id).success) notFound()
  try {
    return { id, tab: which, view: await getQueryClient().fetchQuery(machineQueries.machine(trpc, id)) }
  } catch (error) {
    if (failureIn(error)?.reason === 'machine-unknown') notFound()
    throw pageError(error)
  }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [{ view, tab }, words] = await Promise.all([read(props), readerWords()])
  return { title: tab === 'overview' ? view.machine.name : `${view.machine.name} · ${words.machine.tabs[tab]}` }
}

export default async function Page(props: PageProps) {
  const [{ id, tab, view }, { which }] = await Promise.all([read(props), props.searchParams])
  await prefetchTab(getQueryClient(), trpc, tab, view, typeof which === 'string' ? which : undefined)
  const Tab = tabs[tab]
  return (
    <HydrateClient>
      <MachinePage id={id} tab={tab}>
        <Tab />
      </MachinePage>
    </HydrateClient>
  )
}
