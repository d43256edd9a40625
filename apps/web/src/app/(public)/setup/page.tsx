import type { Metadata } from 'next'
import { NothingHere } from '../../../features/not-found/nothing-here.tsx'
import { SetupForm } from '../../../features/setup/setup-form.tsx'
import { needsSetup } from '../../../server/rsc.tsx'
import { paths } from '../../../shared/paths.ts'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).entrance.setup.title, referrer: 'no-referrer' }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [open, { token }, words] = await Promise.all([needsSetup(), searchParams, readerWords()])
  if (!open) {
    const said = words.entrance.setup
    return (
      <main className="grid min-h-dvh place-items-center">
        <NothingHere title={said.doneTitle} text={said.doneText} href={paths.signIn()} label={said.toSignIn} />
      </main>
    )
  }
  return <SetupForm token={typeof token === 'string' ? token : ''} />
}
