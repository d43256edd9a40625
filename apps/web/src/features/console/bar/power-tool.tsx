'use client'

import { losesWork, powerActions, type PowerAction } from '@vitrine/domain'
import { Power } from 'lucide-react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { chosenActions } from '../../machine/header/chosen-actions.ts'
import { useReasonOff, type MachineView } from '../../machine/machine-view.ts'
import { usePending, usePower } from '../../machines/power/power-provider.tsx'
import { subjectOf } from '../../machines/power/subject.ts'
import type { Tool } from './tool.ts'

/** Starts, stops and pauses this machine, after asking where that interrupts it; and says why an action is off. */
export function useMachinePower(view: MachineView) {
  const { machine, host, present } = view
  const words = useWords()
  const { request } = usePower()
  const underWay = usePending(machine.id, machine)
  const reasonOff = useReasonOff(view)
  return {
    underWay,
    act: (action: PowerAction) => request([subjectOf(machine, host, present)], action),
    off: (action: PowerAction) => reasonOff(action) ?? (underWay === null ? undefined : words.actions.pendingAlready),
  }
}

/** All power actions as a tool of the bar, the likely ones first. */
export function usePowerTool(view: MachineView): Tool {
  const words = useWords()
  const { act, off } = useMachinePower(view)
  const { shown } = chosenActions(view.machine.state)
  const ordered = [...shown, ...powerActions.filter((action) => !shown.includes(action))]
  return {
    kind: 'menu',
    label: words.console.power,
    icon: <Power size={16} />,
    entries: () => ordered.map((action) => ({ kind: 'action', label: words.actions.machine[action].label, off: off(action), danger: losesWork(action), onSelect: () => act(action) })),
  }
}
