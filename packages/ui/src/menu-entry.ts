import type { ReactNode } from 'react'

/** What a menu holds, in order. An entry that is off says why beneath its label. */
export type MenuEntry =
  | {
      readonly kind: 'action'
      readonly label: string
      readonly icon?: ReactNode
      readonly hint?: ReactNode
      readonly off?: string | undefined
      readonly danger?: boolean
      readonly onSelect: () => void
    }
  | { readonly kind: 'link'; readonly label: string; readonly icon?: ReactNode; readonly hint?: ReactNode; readonly href: string }
  | { readonly kind: 'check'; readonly label: string; readonly checked: boolean; readonly off?: string | undefined; readonly onChange: (checked: boolean) => void }
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly value: string
      readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: ReactNode }[]
      readonly onChange: (value: string) => void
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' }

/** The rectangle in the window that a menu opens from, in CSS pixels. */
export interface MenuAnchor {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
