import type { MachineRow } from '@vitrine/contract'
import { judge, powerActions, type PowerAction } from '@vitrine/domain'
import { copyText, KeyHint, type MenuEntry } from '@vitrine/ui'
import { Copy, Eye, Monitor, SquareArrowOutUpRight } from 'lucide-react'
import { paths } from '../../../shared/paths.ts'
import type { CoreWords } from '../../../shared/words/catalogue.ts'
import { powerIcons } from '../power/power-icons.ts'
import type { PowerSubject } from '../power/subject.ts'
import { consolePath } from './console-path.ts'

/** Actions that are listed even when they are off: people look for them there. The others appear where they make sense. */
const always: readonly PowerAction[] = ['start', 'shutdown', 'reboot', 'force-off', 'pause']

interface MenuWorld {
  readonly words: CoreWords
  readonly rights: Parameters<typeof judge>[2]
  readonly request: (subjects: readonly PowerSubject[], action: PowerAction) => void
  /** Undefined where the list can't show it beside itself. */
  readonly onPeek?: (() => void) | undefined
}

/** What can be done to one machine, with the reason where it can't be now. */
export function machineMenu(row: MachineRow, subject: PowerSubject, world: MenuWorld): MenuEntry[] {
  const { words, rights, request, onPeek } = world
  const consoleVerdict = judge('open-console', subject, rights)
  const power = powerActions.flatMap((action): MenuEntry[] => {
    const verdict = judge(action, subject, rights)
    if (!verdict.allowed && !always.includes(action)) return []
    const Icon = powerIcons[action]
    return [{
      kind: 'action',
      label: words.actions.machine[action].label,
      icon: <Icon size={14} />,
      danger: action === 'force-off' || action === 'discard-saved' || action === 'reset',
      off: verdict.allowed ? undefined : words.actions.refusal(verdict),
      onSelect: () => request([subject], action),
    }]
  })
  return [
    { kind: 'link', label: words.machineList.openPage, icon: <SquareArrowOutUpRight size={14} />, hint: <KeyHint keys={['enter']} />, href: paths.machine(row.id) },
    ...(onPeek === undefined ? [] : [{ kind: 'action', label: words.machineList.peek, icon: <Eye size={14} />, hint: <KeyHint keys={['P']} />, onSelect: onPeek } as const]),
    consoleVerdict.allowed
      ? { kind: 'link', label: words.machineList.openConsole, icon: <Monitor size={14} />, href: consolePath(row) }
      : { kind: 'action', label: words.machineList.openConsole, icon: <Monitor size={14} />, off: words.actions.refusal(consoleVerdict), onSelect: () => undefined },
    { kind: 'separator' },
    ...power,
    { kind: 'separator' },
    { kind: 'action', label: words.machineList.copyName, icon: <Copy size={14} />, onSelect: () => void copyText(row.name) },
    { kind: 'action', label: words.machineList.copyId, icon: <Copy size={14} />, onSelect: () => void copyText(row.id) },
  ]
}
