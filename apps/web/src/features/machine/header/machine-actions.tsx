'use client'

import type { PowerAction } from '@vitrine/domain'
import { losesWork } from '@vitrine/domain'
import { Button, buttonStyle, Menu, useUi, type MenuEntry } from '@vitrine/ui'
import { Ellipsis, MonitorPlay } from 'lucide-react'
import { copyText } from '@vitrine/ui'
import { paths } from '../../../shared/paths.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { usePending, usePower } from '../../machines/power/power-provider.tsx'
import { subjectOf } from '../../machines/power/subject.ts'
import { useReasonOff, type MachineView } from '../machine-view.ts'
import { chosenActions } from './chosen-actions.ts'

/** The two actions that matter now and the console; all others in a menu, each with its reason when it is off. */
export function MachineActions({ view }: { view: MachineView }) {
  const { machine, host, present } = view
  const words = useWords()
  const { Link } = useUi()
  const { request } = usePower()
  const underWay = usePending(machine.id, machine)
  const reasonOff = useReasonOff(view)
  const subject = subjectOf(machine, host, present)
  const act = (action: PowerAction) => request([subject], action)
  const { shown, rest } = chosenActions(machine.state)
  const off = (action: PowerAction) => reasonOff(action) ?? (underWay === null ? undefined : words.actions.pendingAlready)
  const consoleOff = reasonOff('open-console')

  const entries = (): MenuEntry[] => [
    ...rest.map((action): MenuEntry => ({ kind: 'action', label: words.actions.machine[action].label, off: off(action), danger: losesWork(action), onSelect: () => act(action) })),
    { kind: 'separator' },
    { kind: 'action', label: words.machineList.copyId, onSelect: () => void copyText(machine.id) },
    { kind: 'action', label: words.machineList.copyName, onSelect: () => void copyText(machine.name) },
  ]
  return (
    <>
      {shown.map((action, index) => (
        <Button key={action} kind={index === 0 && (action === 'start' || action === 'resume' || action === 'wake-up') ? 'primary' : 'plain'} busy={underWay === action} off={underWay === action ? undefined : off(action)} onPress={() => act(action)}>
          {underWay === action ? words.actions.machine[action].doing : words.actions.machine[action].label}
        </Button>
      ))}
      {consoleOff === undefined ? (
        <Link href={paths.console(machine.id)} className={buttonStyle()}>
          <MonitorPlay aria-hidden size={16} />
          {words.machine.console}
        </Link>
      ) : (
        <Button icon={<MonitorPlay size={16} />} off={consoleOff}>
          {words.machine.console}
        </Button>
      )}
      <Menu label={words.common.moreActions} entries={entries} icon={<Ellipsis size={16} />} kind="plain" />
    </>
  )
}
