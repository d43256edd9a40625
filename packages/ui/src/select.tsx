'use client'

import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'

/** One of a few. The browser's own control: right on a phone, right for a screen reader. */
export function Select<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
  /** Keeps the label for screen readers alone, where the place says it. */
  labelHidden?: boolean
  size?: 'small' | 'medium'
}) {
  const { label, value, options, onChange, labelHidden = false, size = 'medium' } = props
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 block text-table font-medium'}>
        {label}
      </label>
      <span className="relative inline-flex w-full">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options[event.target.selectedIndex]
            if (chosen !== undefined) onChange(chosen.value)
          }}
          className={clsx('w-full appearance-none rounded border border-control-line bg-surface pr-8 pl-3', size === 'small' ? 'h-7 text-table' : 'h-8 text-base')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden size={14} className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-faint" />
      </span>
    </div>
  )
}
