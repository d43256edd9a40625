import { navigationItems } from './navigation-items.ts'

/** What keys mean outside of fields. `g` waits for the next key. */
export type Shortcut = { readonly do: 'palette' } | { readonly do: 'help' } | { readonly do: 'filter' } | { readonly do: 'go'; readonly path: string } | { readonly do: 'prefix' }

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** Whether a field takes the keys now. */
  readonly typing: boolean
}

/**
 * What a key means.
 * @param prefixed whether `g` was pressed just before
 */
export function shortcutOf(pressed: Pressed, prefixed: boolean): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, typing } = pressed
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { do: 'palette' }
  if (typing || ctrlKey || metaKey || altKey) return null
  if (prefixed) {
    const item = navigationItems.find((candidate) => candidate.key === key.toLowerCase())
    if (item !== undefined) return { do: 'go', path: item.path }
  }
  if (key === '?') return { do: 'help' }
  if (key === '/') return { do: 'filter' }
  return key === 'g' ? { do: 'prefix' } : null
}

/** Marks the field that `/` goes to. */
export const filterFieldMark = 'data-filter-field'
