'use client'

import { useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { Button } from './button.tsx'
import { useUi } from './ui-provider.tsx'

/**
 * Every form: it must say its error and whether it is busy. ⌘Enter or Ctrl+Enter submits; Escape leaves, and asks first
 * if something was typed.
 */
export function FormShell(props: {
  label: string
  children: ReactNode
  submitLabel: string
  busy: boolean
  error: ReactNode
  onSubmit: () => void
  /** Whether something differs from what it opened with. */
  typed?: boolean
  /** Why it can't be submitted yet. */
  off?: string | undefined
  cancel?: { label: string; onCancel: () => void } | undefined
  danger?: boolean
  /** Fills the width with its button, as on the page for signing in. */
  wide?: boolean
}) {
  const { label, children, submitLabel, busy, error, onSubmit, typed = false, off, cancel, danger = false, wide = false } = props
  const { words } = useUi()
  const [asking, setAsking] = useState(false)

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!busy && off === undefined) onSubmit()
  }
  const leave = () => {
    if (cancel === undefined) return
    if (typed && !asking) setAsking(true)
    else cancel.onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event)
    if (event.key === 'Escape' && cancel !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
  }
  return (
    // The keys are short ways to its two buttons. By POST: sent before the page is alive, nothing of it ends up in an address.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form method="post" aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} noValidate className="space-y-4">
      {children}
      {error !== null && error !== undefined && error}
      {asking && cancel !== undefined ? (
        <div role="alert" className="flex flex-wrap items-center justify-end gap-2 rounded bg-paused-soft px-3 py-2">
          <span className="flex-1">{words.discardQuestion}</span>
          <Button size="small" onPress={() => setAsking(false)}>
            {words.keepEditing}
          </Button>
          <Button size="small" kind="danger" onPress={cancel.onCancel}>
            {words.discard}
          </Button>
        </div>
      ) : (
        <div className={wide ? 'grid gap-2' : 'flex justify-end gap-2'}>
          {cancel !== undefined && <Button onPress={leave}>{cancel.label}</Button>}
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy} off={off}>
            {submitLabel}
          </Button>
        </div>
      )}
    </form>
  )
}
