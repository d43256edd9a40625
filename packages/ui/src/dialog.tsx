'use client'

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { useUi } from './ui-provider.tsx'

/** Marks the element in a dialog that the focus starts at. */
export const firstFocusMark = 'data-first-focus'

const widths = { small: 'w-110', medium: 'w-150', large: 'w-220' }

/**
 * A modal dialog; rendered is open. The browser's own <dialog> keeps the focus inside, makes the page behind inert
 * and gives the focus back.
 * @param props.onClose asked by Escape, the close button and a click beside it; the owner decides whether to close
 */
export function Dialog(props: {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  footer?: ReactNode
  size?: keyof typeof widths
  role?: 'dialog' | 'alertdialog'
  /** Only the frame: the content is its own head, and the title is for screen readers. */
  bare?: boolean
}) {
  const { title, onClose, children, footer, size = 'small', role = 'dialog', bare = false } = props
  const { words } = useUi()
  const titleId = useId()
  const node = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = node.current
    if (dialog === null) return
    dialog.showModal()
    // Left alone, the browser takes the first element that can have the focus: the button that closes.
    const first = dialog.querySelector(`[${firstFocusMark}]`)
    if (first instanceof HTMLElement) first.focus()
    return () => dialog.close()
  }, [])
  return (
    // Escape arrives as `cancel`; the click is on the backdrop, which is no control.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={node}
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === node.current && onClose()}
      className={clsx(
        bare ? 'mx-auto mt-[12dvh] mb-auto' : 'm-auto',
        'max-h-[min(85dvh,900px)] max-w-[calc(100vw-24px)] animate-appear overflow-hidden rounded-lg bg-raised p-0 shadow-float backdrop:bg-backdrop open:flex open:flex-col',
        widths[size],
      )}
    >
      {bare ? (
        <h2 id={titleId} className="sr-only">
          {title}
        </h2>
      ) : (
        <header className="flex items-start gap-2 px-5 pt-4 pb-2">
          <h2 id={titleId} className="min-w-0 flex-1 py-1 text-lg font-semibold break-words">
            {title}
          </h2>
          <IconButton label={words.close} icon={<X size={16} />} onPress={onClose} className="-mr-2" />
        </header>
      )}
      {bare ? children : <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-4 text-base">{children}</div>}
      {footer !== undefined && <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-sunken px-5 py-3">{footer}</footer>}
    </dialog>
  )
}
