import { clsx } from 'clsx'

/** The place of something that is still coming. It shows only when that takes longer than 300 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block h-4 animate-late rounded-sm bg-pressed', className)} />
}

/** Several lines of it, with the words for who can't see them. */
export function SkeletonLines({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <output aria-label={label} className="block space-y-3 p-4">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line % 3 === 2 ? 'w-1/2' : 'w-4/5'} />
      ))}
    </output>
  )
}
