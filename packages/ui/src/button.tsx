'use client'

import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'
import { useId, type KeyboardEventHandler, type MouseEvent, type ReactNode, type Ref } from 'react'
import { buttonStyle, type ButtonKind, type ButtonSize } from './button-style.ts'
import { Tooltip } from './tooltip.tsx'

interface Pressable {
  readonly onPress?: (event: MouseEvent<HTMLButtonElement>) => void
  /** Why it can't be pressed now. It stays reachable, so that the reason can be read. */
  readonly off?: string | undefined
  /** Its work is under way: it says so and takes no second press. */
  readonly busy?: boolean
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly type?: 'button' | 'submit'
  readonly className?: string | undefined
  readonly tabIndex?: number
  readonly 'aria-haspopup'?: 'menu' | 'dialog'
  readonly 'aria-expanded'?: boolean
  readonly 'aria-pressed'?: boolean
  /** A dialog starts here; see dialog.tsx. */
  readonly 'data-first-focus'?: boolean
  readonly 'aria-keyshortcuts'?: string
  readonly onKeyDown?: KeyboardEventHandler<HTMLButtonElement>
  readonly onPointerEnter?: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

function useWhyOff(off: string | undefined) {
  const id = useId()
  return {
    describedBy: off === undefined ? undefined : id,
    hidden: off === undefined ? null : (
      <span id={id} className="sr-only">
        {off}
      </span>
    ),
  }
}

function Spinner() {
  return <LoaderCircle aria-hidden size={14} className="animate-spin-slow" />
}

/** A button that says why when it is off, and that it works when it does. */
export function Button(props: Pressable & { children: ReactNode; icon?: ReactNode }) {
  const { children, icon, onPress, off, busy = false, kind = 'plain', size = 'medium', type = 'button', className, ...rest } = props
  const why = useWhyOff(off)
  const held = off !== undefined || busy
  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={held || undefined}
      aria-busy={busy || undefined}
      aria-describedby={why.describedBy}
      onClick={(event) => {
        if (held) event.preventDefault()
        else onPress?.(event)
      }}
      className={clsx(buttonStyle({ kind, size, off: off !== undefined }), busy && 'opacity-80', className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {why.hidden}
    </button>
  )
  return off === undefined ? button : <Tooltip words={off} onTap>{button}</Tooltip>
}

/** A button with an icon alone. Its label is its name and its tooltip. */
export function IconButton(props: Pressable & { label: string; icon: ReactNode; shortcut?: ReactNode }) {
  const { label, icon, shortcut, onPress, off, busy = false, kind = 'quiet', size = 'medium', type = 'button', className, ...rest } = props
  const why = useWhyOff(off)
  const held = off !== undefined || busy
  const words = off === undefined ? (
    <span className="flex items-center gap-2">
      {label}
      {shortcut}
    </span>
  ) : (
    <>
      <strong className="font-semibold">{label}</strong> · {off}
    </>
  )
  return (
    <Tooltip words={words} onTap={off !== undefined}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-disabled={held || undefined}
        aria-busy={busy || undefined}
        aria-describedby={why.describedBy}
        onClick={(event) => {
          if (held) event.preventDefault()
          else onPress?.(event)
        }}
        className={clsx(buttonStyle({ kind, size, off: off !== undefined, square: true }), className)}
      >
        {busy ? <Spinner /> : icon}
        {why.hidden}
      </button>
    </Tooltip>
  )
}
