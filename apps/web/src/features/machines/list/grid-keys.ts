/** What a key does in the list. */
export type GridKey =
  | { readonly do: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly do: 'open' | 'peek' | 'tick' | 'menu' | 'all' | 'clear' }

export interface GridKeyPressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/**
 * Reads a key pressed on a row.
 * @param at the row's place, from 0
 * @param page how many rows are seen at once
 */
export function gridKey({ key, shiftKey, ctrlKey, metaKey }: GridKeyPressed, at: number, count: number, page: number): GridKey | null {
  const move = (to: number): GridKey => ({ do: 'move', to: Math.max(0, Math.min(count - 1, to)), extend: shiftKey })
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'a') return { do: 'all' }
    if (key === 'Home') return move(0)
    return key === 'End' ? move(count - 1) : null
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return move(at + 1)
    case 'ArrowUp':
    case 'k':
      return move(at - 1)
    case 'PageDown':
      return move(at + page)
    case 'PageUp':
      return move(at - page)
    case 'Home':
      return move(0)
    case 'End':
      return move(count - 1)
    case 'Enter':
      return { do: 'open' }
    case ' ':
      return { do: 'tick' }
    case 'p':
      return { do: 'peek' }
    case 'ContextMenu':
    case 'm':
      return { do: 'menu' }
    case 'F10':
      return shiftKey ? { do: 'menu' } : null
    case 'Escape':
      return { do: 'clear' }
    default:
      return null
  }
}
