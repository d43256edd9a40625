'use client'

import { activeStates, judge, type MachineAction, type Verdict } from '@vitrine/domain'
import type { HostSummary, MachineDetail } from '@vitrine/contract'
import { useViewer } from '../frame/viewer.tsx'
import { useWords } from '../../shared/words/words-context.tsx'

/** A machine as its page knows it: the last known state, its host, and whether the host still has it. */
export interface MachineView {
  readonly machine: MachineDetail
  readonly host: HostSummary
  readonly present: boolean
}

/** Whether what is shown is true now, and not the last that was known. */
export function isCurrent({ host, present }: MachineView): boolean {
  return present && host.connection.phase === 'open'
}

/** Whether the machine has a process now, as far as is known. */
export function isActive({ machine }: MachineView): boolean {
  return activeStates.has(machine.state)
}

/** Asks the rule table for this machine and this reader. */
export function useVerdicts({ machine, host, present }: MachineView): (action: MachineAction) => Verdict {
  const { rights } = useViewer()
  const subject = { state: machine.state, persistent: machine.persistent, present, hostConnected: host.connection.phase === 'open' }
  return (action) => judge(action, subject, rights)
}

/** Why an action is off, in words; undefined when it may be tried. */
export function useReasonOff(view: MachineView): (action: MachineAction) => string | undefined {
  const words = useWords()
  const verdict = useVerdicts(view)
  return (action) => {
    const judged = verdict(action)
    return judged.allowed ? undefined : words.actions.refusal(judged)
  }
}
