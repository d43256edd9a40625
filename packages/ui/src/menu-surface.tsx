'use client'

import { clsx } from 'clsx'
import { Check, Circle } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { MenuAnchor, MenuEntry } from './menu-entry.ts'
import { useUi } from './ui-provider.tsx'

const rowStyle = 'flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 text-table outline-none select-none data-highlighted:bg-pressed'

function Row({ label, icon, hint, off, danger }: { label: string; icon?: ReactNode; hint?: ReactNode; off?: string | undefined; danger?: boolean }) {
  return (
    <>
      <span className="flex size-4 shrink-0 items-center justify-center text-faint">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className={clsx('block', off !== undefined ? 'text-faint' : danger && 'text-failed')}>{label}</span>
        {off !== undefined && <span className="block max-w-60 text-xs text-faint">{off}</span>}
      </span>
      {hint !== undefined && <span className="pl-4 text-faint">{hint}</span>}
    </>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  const { Link } = useUi()
  switch (entry.kind) {
    case 'action':
      return (
        <DropdownMenu.Item
          className={rowStyle}
          aria-disabled={entry.off !== undefined || undefined}
          onSelect={(event) => (entry.off === undefined ? entry.onSelect() : event.preventDefault())}
        >
          <Row label={entry.label} icon={entry.icon} hint={entry.hint} off={entry.off} danger={entry.danger ?? false} />
        </DropdownMenu.Item>
      )
    case 'link':
      return (
        <DropdownMenu.Item asChild className={rowStyle}>
          <Link href={entry.href}>
            <Row label={entry.label} icon={entry.icon} hint={entry.hint} />
          </Link>
        </DropdownMenu.Item>
      )
    case 'check':
      return (
        <DropdownMenu.CheckboxItem
          className={rowStyle}
          checked={entry.checked}
          aria-disabled={entry.off !== undefined || undefined}
          onCheckedChange={(checked) => entry.off === undefined && entry.onChange(checked)}
          // Several are chosen in a row: the menu stays.
          onSelect={(event) => event.preventDefault()}
        >
          <Row label={entry.label} icon={entry.checked ? <Check size={14} /> : null} off={entry.off} />
        </DropdownMenu.CheckboxItem>
      )
    case 'choice':
      return (
        <DropdownMenu.RadioGroup aria-label={entry.label} value={entry.value} onValueChange={entry.onChange}>
          {entry.options.map((option) => (
            <DropdownMenu.RadioItem key={option.value} value={option.value} className={rowStyle}>
              <Row label={option.label} icon={option.value === entry.value ? <Circle size={8} fill="currentColor" /> : option.icon} />
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      )
    case 'heading':
      return <DropdownMenu.Label className="px-2 pt-2 pb-1 text-xs font-medium text-faint">{entry.label}</DropdownMenu.Label>
    case 'separator':
      return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
  }
}

/** The open menu. Loaded when the first one is about to open; see menu.tsx. */
export function MenuSurface(props: {
  label: string
  entries: readonly MenuEntry[]
  anchor: MenuAnchor
  align: 'start' | 'end'
  onClose: () => void
  returnFocus: (() => void) | undefined
}) {
  const { label, entries, anchor, align, onClose, returnFocus } = props
  return (
    // Not modal: hiding all else from screen readers would leave what can be focused among the hidden.
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden
          tabIndex={-1}
          className="pointer-events-none fixed"
          style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }}
        />
      </DropdownMenu.Trigger>
      {/* Within the page's main part, so that it belongs to a landmark. */}
      <DropdownMenu.Portal container={document.querySelector('main') ?? document.body}>
        <DropdownMenu.Content
          aria-label={label}
          // The trigger in the tree is only a place in the window; the name is ours.
          aria-labelledby={undefined}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-appear overflow-y-auto rounded-lg bg-raised p-1 shadow-float"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus?.()
          }}
        >
          {entries.map((entry, index) => (
            // Entries have no identity but their place; the list doesn't change while it is open.
            // oxlint-disable-next-line react/no-array-index-key
            <Entry key={index} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
