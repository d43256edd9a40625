import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { returnPath } from '../../../features/sign-in/return-path.ts'
import { SignInForm } from '../../../features/sign-in/sign-in-form.tsx'
import { findViewer, needsSetup } from '../../../server/rsc.tsx'
import { paths } from '../../../shared/paths.ts'
import { readerWords } from '../../../shared/words/reader-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).entrance.signIn.title }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const [viewer, empty, { to }] = await Promise.all([findViewer(), needsSetup(), searchParams])
  const returnTo = returnPath(typeof to === 'string' ? to : null)
  if (empty) redirect(paths.setup())
  if (viewer !== null) redirect(returnTo)
  return <SignInForm returnTo={returnTo} />
}
