import { clsx } from 'clsx'

const fills = { fine: 'bg-accent-fill', tight: 'bg-paused', full: 'bg-failed' }

/**
 * How full something is, as a bar. The figures stand beside it: the bar alone is told to screen readers by its label.
 * @param props.share 0..1
 * @param props.words what the bar says, such as "12 of 40 GiB"
 */
export function Meter({ label, share, words, level = 'fine' }: { label: string; share: number; words: string; level?: keyof typeof fills }) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100)
  return (
    // The native element can't be styled alike in all browsers.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={words} className="h-1.5 w-full overflow-hidden rounded-full bg-pressed">
      <div className={clsx('h-full rounded-full', fills[level])} style={{ width: share > 0 ? `max(3px, ${percent}%)` : 0 }} />
    </div>
  )
}
