import type { Metadata, Viewport } from 'next'
import { notFound, redirect } from 'next/navigation'
import { machineIdSchema } from '@vitrine/contract'
import { ConsolePage } from '../../../../../features/console/console-page.tsx'
import { machineQueries } from '../../../../../features/machine/queries.ts'
import { failureIn } from '../../../../../server/failed.ts'
import { getQueryClient, HydrateClient, trpc } from '../../../../../server/rsc.tsx'
import { paths } from '../../../../../shared/paths.ts'
import { readerWords } from '../../../../../shared/words/reader-words.ts'

interface PageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ serial?: string | string[] }>
}

/** An on-screen keyboard takes room from the page instead of covering the lower half of the guest's screen. */
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover', interactiveWidget: 'resizes-content' }

const indexForm = /^\d{1,2}$/u

/** The machine that the URL names; not found when there is no such one. */
async function read({ params }: PageProps) {
  const { id } = await params
  if (!machineIdSchema.safeParse(id).success) notFound()
  try {
    return await getQueryClient().fetchQuery(machineQueries.machine(trpc, id))
  } catch (error) {
    if (failureIn(error)?.reason === 'machine-unknown') notFound()
    throw error
  }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const [{ machine }, words] = await Promise.all([read(props), readerWords()])
  return { title: words.console.title(machine.name) }
}

export default async function Page(props: PageProps) {
  const [{ machine }, { serial }] = await Promise.all([read(props), props.searchParams])
  const index = typeof serial === 'string' && indexForm.test(serial) ? Number(serial) : null
  const [first] = machine.serials
  // Without a screen, the console of a machine is its first serial line.
  if (index === null && !machine.consoles.vnc && first !== undefined) redirect(paths.console(machine.id, { serial: first.index }))
  return (
    <HydrateClient>
      <ConsolePage id={machine.id} serial={index} />
    </HydrateClient>
  )
}
