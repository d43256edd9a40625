'use client'

import { clsx } from 'clsx'
import { useId } from 'react'
import { Tooltip } from './tooltip.tsx'

/** On or off, at once. */
export function Switch(props: { label: string; checked: boolean; onChange: (checked: boolean) => void; off?: string | undefined; busy?: boolean; labelHidden?: boolean }) {
  const { label, checked, onChange, off, busy = false, labelHidden = false } = props
  const id = useId()
  const control = (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-labelledby={`${id}-label`}
      aria-describedby={off === undefined ? undefined : `${id}-why`}
      aria-disabled={off !== undefined || busy || undefined}
      aria-busy={busy || undefined}
      onClick={() => off === undefined && !busy && onChange(!checked)}
      className={clsx(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full border px-0.5 transition-colors duration-100',
        checked ? 'border-transparent bg-accent-fill' : 'border-control-line bg-sunken',
        (off !== undefined || busy) && 'opacity-60',
      )}
    >
      <span className={clsx('size-3.5 rounded-full transition-transform duration-100', checked ? 'translate-x-4 bg-on-accent' : 'bg-control-line')} />
    </button>
  )
  return (
    <span className="inline-flex items-center gap-2">
      {off === undefined ? control : <Tooltip words={off} onTap>{control}</Tooltip>}
      <span id={`${id}-label`} className={labelHidden ? 'sr-only' : 'text-base'}>
        {label}
      </span>
      {off !== undefined && (
        <span id={`${id}-why`} className="sr-only">
          {off}
        </span>
      )}
    </span>
  )
}
