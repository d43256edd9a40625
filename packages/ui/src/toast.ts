/** News of what happened elsewhere, or of a row action that failed. */
export interface Toast {
  readonly id: number
  readonly kind: 'news' | 'failure'
  readonly title: string
  readonly text?: string | undefined
  /** What a machine said about it, shown small. */
  readonly cause?: string | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
}

const atMost = 4
let toasts: readonly Toast[] = []
let last = 0
const readers = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const reader of readers) reader()
}

/** Shows a toast; the oldest leaves when there are more than four. @returns its id, for `dismiss` */
export function notify(toast: Omit<Toast, 'id'>): number {
  last += 1
  set([...toasts, { ...toast, id: last }].slice(-atMost))
  return last
}

export function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

export const toastStore = {
  subscribe(reader: () => void) {
    readers.add(reader)
    return () => {
      readers.delete(reader)
    }
  },
  read: () => toasts,
}
