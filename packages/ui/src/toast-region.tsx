'use client'

import { Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button, IconButton } from './button.tsx'
import { dismiss, toastStore, type Toast } from './toast.ts'
import { useUi } from './ui-provider.tsx'

const newsForMs = 6000
const failureForMs = 14_000
const none: readonly Toast[] = []

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const { words } = useUi()
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), toast.kind === 'news' ? newsForMs : failureForMs)
    return () => clearTimeout(timer)
  }, [toast, held])
  return (
    <li className="flex animate-appear items-start gap-2 rounded-lg bg-raised py-2 pr-1.5 pl-3 shadow-float">
      {toast.kind === 'failure' ? <TriangleAlert aria-hidden size={16} className="mt-1 shrink-0 text-failed" /> : <Info aria-hidden size={16} className="mt-1 shrink-0 text-changing" />}
      <div className="min-w-0 flex-1 py-0.5 text-table">
        <p className="font-medium break-words">{toast.title}</p>
        {toast.text !== undefined && <p className="break-words text-soft">{toast.text}</p>}
        {toast.cause !== undefined && <p className="mt-1 font-mono text-xs break-words whitespace-pre-wrap text-faint">{toast.cause}</p>}
        {toast.action !== undefined && (
          <Button
            size="small"
            className="mt-1.5"
            onPress={() => {
              toast.action?.onPress()
              dismiss(toast.id)
            }}
          >
            {toast.action.label}
          </Button>
        )}
      </div>
      <IconButton label={words.dismiss} size="small" icon={<X size={14} />} onPress={() => dismiss(toast.id)} />
    </li>
  )
}

/** Where toasts appear. The list is in the page from the start, so that the first one is announced. They wait while they are read. */
export function ToastRegion() {
  const { words } = useUi()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none)
  const [held, setHeld] = useState(false)
  return (
    <section aria-label={words.notifications} className="pointer-events-none fixed top-14 right-3 left-3 z-40 flex justify-end md:top-auto md:bottom-16 md:left-auto md:w-96">
      {/* Its handlers only keep the news in sight while it is read. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        aria-live="polite"
        className="pointer-events-auto flex w-full flex-col gap-2"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} held={held} />
        ))}
      </ol>
    </section>
  )
}
