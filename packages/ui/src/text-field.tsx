'use client'

import { clsx } from 'clsx'
import { useId, type ReactNode, type Ref } from 'react'
import { useUi } from './ui-provider.tsx'

const boxStyle = 'w-full rounded border bg-surface px-3 text-base text-text placeholder:text-faint focus-visible:outline-offset-0'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Why what is typed won't do, as soon as it is known. */
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly name?: string
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly maxLength?: number
}

function useField(error: string | undefined, hint: ReactNode) {
  const id = useId()
  const told = error !== undefined || hint !== undefined
  return { id, noteId: `${id}-note`, describedBy: told ? `${id}-note` : undefined }
}

function Label({ htmlFor, children, required }: { htmlFor: string; children: string; required: boolean }) {
  const { words } = useUi()
  return (
    <label htmlFor={htmlFor} className="mb-1 block text-table font-medium">
      {children}
      {required && <span className="ml-1 font-normal text-faint">({words.required})</span>}
    </label>
  )
}

function Note({ id, error, hint }: { id: string; error: string | undefined; hint: ReactNode }) {
  if (error === undefined && hint === undefined) return null
  return (
    <p id={id} className={clsx('mt-1 text-sm', error === undefined ? 'text-faint' : 'text-failed')}>
      {error ?? hint}
    </p>
  )
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField(props: FieldProps & { type?: 'text' | 'email' | 'password' | 'search'; autoComplete?: string; mono?: boolean; ref?: Ref<HTMLInputElement> }) {
  const { label, value, onChange, error, hint, name, required = false, autoFocus = false, placeholder, readOnly = false, maxLength, type = 'text', autoComplete, mono = false, ref } = props
  const { id, noteId, describedBy } = useField(error, hint)
  return (
    <div>
      <Label htmlFor={id} required={required}>
        {label}
      </Label>
      <input
        ref={ref}
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        // A form that was asked for starts at its first field; the caller decides.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        data-first-focus={autoFocus || undefined}
        autoComplete={autoComplete}
        placeholder={placeholder}
        readOnly={readOnly}
        maxLength={maxLength}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(boxStyle, 'h-8', error === undefined ? 'border-control-line' : 'border-failed', mono && 'font-mono text-table')}
      />
      <Note id={noteId} error={error} hint={hint} />
    </div>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { rows?: number; mono?: boolean }) {
  const { label, value, onChange, error, hint, name, required = false, autoFocus = false, placeholder, readOnly = false, maxLength, rows = 6, mono = false } = props
  const { id, noteId, describedBy } = useField(error, hint)
  return (
    <div>
      <Label htmlFor={id} required={required}>
        {label}
      </Label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        required={required}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        data-first-focus={autoFocus || undefined}
        placeholder={placeholder}
        readOnly={readOnly}
        maxLength={maxLength}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(boxStyle, 'resize-y py-1.5', error === undefined ? 'border-control-line' : 'border-failed', mono && 'font-mono text-table')}
      />
      <Note id={noteId} error={error} hint={hint} />
    </div>
  )
}
