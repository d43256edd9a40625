'use client'

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/**
 * Asks before something that can't be taken back. It stays open while the work is under way and when it fails.
 * @param props.gentler the milder way to the same end, offered first
 */
export function ConfirmDialog(props: {
  title: ReactNode
  children: ReactNode
  confirmLabel: string
  cancelLabel: string
  danger: boolean
  busy: boolean
  error: ReactNode
  onConfirm: () => void
  onClose: () => void
  gentler?: { label: string; onPress: () => void } | undefined
}) {
  const { title, children, confirmLabel, cancelLabel, danger, busy, error, onConfirm, onClose, gentler } = props
  return (
    <Dialog
      role="alertdialog"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose} data-first-focus>
            {cancelLabel}
          </Button>
          {gentler !== undefined && <Button onPress={gentler.onPress}>{gentler.label}</Button>}
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="space-y-3 text-soft">{children}</div>
      {error !== null && error !== undefined && <div className="mt-3">{error}</div>}
    </Dialog>
  )
}
