import { clsx } from 'clsx'
import { CopyButton } from './copy-button.tsx'

/** A value that people carry elsewhere (an address, an id), in mono, its copy button beside it. */
export function Copyable({ value, copyLabel, mono = true }: { value: string; copyLabel: string; mono?: boolean }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className={clsx('min-w-0 break-all', mono && 'font-mono text-sm')}>{value}</span>
      <CopyButton label={copyLabel} value={value} className="-my-1 text-faint" />
    </span>
  )
}
