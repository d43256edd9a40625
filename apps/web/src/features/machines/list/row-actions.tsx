'use client'

import type { MachineRow } from '@vitrine/contract'
import { judge, type MachineAction, type PowerAction } from '@vitrine/domain'
import { buttonStyle, IconButton, preloadMenus, Tooltip, type MenuAnchor } from '@vitrine/ui'
import { Ellipsis, Monitor, Moon, Play, Power } from 'lucide-react'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { usePending, usePower } from '../power/power-provider.tsx'
import type { PowerSubject } from '../power/subject.ts'
import { consolePath } from './console-path.ts'
import { AppLink } from '../../frame/app-link.tsx'

/** The action that the state asks for most. */
const first: Partial<Record<MachineRow['state'], PowerAction>> = { off: 'start', saved: 'start', crashed: 'start', paused: 'resume', suspended: 'wake-up', running: 'shutdown', stopping: 'force-off' }

/** The two or three things done most, on hover and by keyboard; the rest in the menu. */
export function RowActions({ row, subject, tabIndex, onMenu }: { row: MachineRow; subject: PowerSubject; tabIndex: 0 | -1; onMenu: (anchor: MenuAnchor) => void }) {
  const words = useCoreWords()
  const power = usePower()
  const pending = usePending(row.id, row)
  const action = first[row.state]
  const may = (what: MachineAction) => judge(what, subject, power.rights)
  const verdict = action === undefined ? null : may(action)
  const Icon = action === undefined ? null : action === 'start' || action === 'resume' ? Play : action === 'wake-up' ? Moon : Power
  const hidden = 'opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 pointer-coarse:opacity-100'
  return (
    <span className="flex items-center justify-end gap-0.5">
      {action !== undefined && verdict !== null && Icon !== null && (
        <IconButton
          label={words.actions.machine[action].label}
          size="small"
          icon={<Icon size={14} />}
          tabIndex={tabIndex}
          busy={pending !== null}
          off={pending === null && !verdict.allowed ? words.actions.refusal(verdict) : undefined}
          className={pending === null ? hidden : undefined}
          onPress={() => power.request([subject], action)}
        />
      )}
      {may('open-console').allowed && (
        <Tooltip words={words.machineList.openConsole}>
          <AppLink href={consolePath(row)} prefetch={false} tabIndex={tabIndex} aria-label={words.machineList.openConsole} className={`${buttonStyle({ kind: 'quiet', size: 'small', square: true })} ${hidden}`}>
            <Monitor aria-hidden size={14} />
          </AppLink>
        </Tooltip>
      )}
      <IconButton
        label={words.machineList.rowMenu(row.name)}
        size="small"
        icon={<Ellipsis size={14} />}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        onPointerEnter={preloadMenus}
        onPress={(event) => {
          const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
          onMenu({ left, top, width, height })
        }}
      />
    </span>
  )
}
