import { buttonStyle, EmptyState } from '@vitrine/ui'
import type { Metadata } from 'next'
import { paths } from '../shared/paths.ts'
import { readerWords } from '../shared/words/reader-words.ts'
import { AppLink } from '../features/frame/app-link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerWords()).common.errors.notFoundTitle }
}

/** An address that leads nowhere. */
export default async function NotFound() {
  const { errors } = (await readerWords()).common
  return (
    <div className="flex min-h-full items-center justify-center">
      <EmptyState
        level={1}
        title={errors.notFoundTitle}
        action={
          <AppLink href={paths.machines()} className={buttonStyle({ kind: 'primary' })}>
            {errors.toMachines}
          </AppLink>
        }
      >
        {errors.notFoundText}
      </EmptyState>
    </div>
  )
}
