import type { MenuEntry } from '@vitrine/ui'
import type { ReactNode } from 'react'

/** Something in the console's bar: a button where there is room, an entry of one menu where there isn't. */
export type Tool =
  | {
      readonly kind: 'press'
      readonly label: string
      readonly icon: ReactNode
      /** Why it can't be used now. */
      readonly off?: string | undefined
      /** For what is on or off. */
      readonly pressed?: boolean
      readonly onPress: () => void
    }
  | { readonly kind: 'menu'; readonly label: string; readonly icon: ReactNode; readonly entries: () => readonly MenuEntry[] }

/** The same tools as one menu. */
export function entriesOf(tools: readonly Tool[]): MenuEntry[] {
  return tools.flatMap((tool): MenuEntry[] => {
    if (tool.kind === 'menu') return [{ kind: 'separator' }, { kind: 'heading', label: tool.label }, ...tool.entries()]
    const { label, icon, off, pressed, onPress } = tool
    if (pressed !== undefined) return [{ kind: 'check', label, checked: pressed, off, onChange: onPress }]
    return [{ kind: 'action', label, icon, off, onSelect: onPress }]
  })
}
