'use client'

import type { HostSummary, MachineRow } from '@vitrine/contract'
import { MenuAt, type MenuAnchor } from '@vitrine/ui'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { usePower } from '../power/power-provider.tsx'
import { subjectOf } from '../power/subject.ts'
import { machineMenu } from './machine-menu.tsx'

/** The menu of one row, at its button or where it was clicked. Loaded when the first one opens. */
export function RowMenu(props: { row: MachineRow; host: HostSummary | undefined; anchor: MenuAnchor; onPeek: (() => void) | undefined; onClose: () => void; focusBack: () => void }) {
  const { row, host, anchor, onPeek, onClose, focusBack } = props
  const words = useCoreWords()
  const { rights, request } = usePower()
  return <MenuAt label={words.machineList.rowMenu(row.name)} anchor={anchor} entries={machineMenu(row, subjectOf(row, host), { words, rights, request, onPeek })} onClose={onClose} returnFocus={focusBack} />
}
