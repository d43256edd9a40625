'use client'

import { clsx } from 'clsx'
import type { MouseEvent } from 'react'

/**
 * A box to tick; `some` is neither. The caller sees the event, because a shift-click means a range.
 */
export function Checkbox(props: { label: string; checked: boolean | 'some'; onPress: (event: MouseEvent<HTMLInputElement>) => void; tabIndex?: number; className?: string }) {
  const { label, checked, onPress, tabIndex, className } = props
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={checked === true}
      ref={(node) => {
        if (node !== null) node.indeterminate = checked === 'some'
      }}
      tabIndex={tabIndex}
      onChange={() => undefined}
      onClick={onPress}
      className={clsx('size-4 shrink-0 rounded-sm accent-accent-fill', className)}
    />
  )
}
