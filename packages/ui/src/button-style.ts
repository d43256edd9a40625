import { clsx } from 'clsx'

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet'
export type ButtonSize = 'small' | 'medium'

const kinds: Record<ButtonKind, string> = {
  plain: 'border border-line-strong bg-surface text-text hover:bg-hover active:bg-pressed',
  primary: 'border border-transparent bg-accent-fill text-on-accent hover:bg-accent-fill-hover',
  danger: 'border border-transparent bg-failed-fill text-on-accent hover:bg-failed-fill-hover',
  quiet: 'border border-transparent text-soft hover:bg-hover hover:text-text active:bg-pressed',
}

const offKinds: Record<ButtonKind, string> = {
  plain: 'border border-line bg-sunken text-faint',
  primary: 'border border-line bg-sunken text-faint',
  danger: 'border border-line bg-sunken text-faint',
  quiet: 'border border-transparent text-faint opacity-60',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 gap-1.5 px-2 text-table',
  medium: 'h-8 gap-2 px-3 text-base',
}

/** The look of a button, also for links that look like one. `square` is for icons alone. */
export function buttonStyle(look: { kind?: ButtonKind; size?: ButtonSize; off?: boolean; square?: boolean } = {}): string {
  const { kind = 'plain', size = 'medium', off = false, square = false } = look
  return clsx(
    'inline-flex shrink-0 items-center justify-center rounded font-medium whitespace-nowrap select-none',
    square ? { small: 'size-7', medium: 'size-8' }[size] : sizes[size],
    off ? offKinds[kind] : kinds[kind],
  )
}
