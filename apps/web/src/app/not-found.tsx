import { buttonStyle, EmptyState } from '@vitrine/ui'
import type { Metadata } from 'next'
import Link from 'next/link'
import { paths } from '../shared/paths.ts'
import { readerWords } from '../shared/words/reader-words.ts'

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
          <Link href={paths.machines()} className={buttonStyle({ kind: 'primary' })}>
            {errors.toMachines}
          </Link>
        }
      >
        {errors.notFoundText}
      </EmptyState>
    </div>
  )
}
