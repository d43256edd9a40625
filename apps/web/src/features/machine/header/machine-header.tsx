'use client'

import { Badge, PageHeader, StateMark } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'
import { Crumbs } from '../../frame/crumbs.tsx'
import { usePending } from '../../machines/power/power-provider.tsx'
import { isCurrent, type MachineView } from '../machine-view.ts'
import { stoppedBecause } from '../overview/stopped-panel.tsx'
import { toneOfState } from '../state-tone.ts'
import { MachineActions } from './machine-actions.tsx'

/** Name, state with what led to it, and what can be done. */
export function MachineHeader({ view }: { view: MachineView }) {
  const { machine, present } = view
  const words = useWords()
  const underWay = usePending(machine.id, machine)
  const reasons: Readonly<Record<string, string>> = words.states.reason
  const failed = stoppedBecause(words, machine) !== null
  // What isn't known to be true now has no colour of its own.
  const tone = !isCurrent(view) ? 'off' : underWay === null ? (failed ? 'failed' : toneOfState[machine.state]) : 'changing'
  const word = underWay === null ? words.states.name[machine.state] : words.actions.machine[underWay].doing
  const reason = failed && underWay === null ? reasons[machine.stateReason] : undefined
  return (
    <>
      <Crumbs items={[{ label: machine.name }]} />
      <PageHeader
        title={machine.name}
        mark={
          <span className="flex flex-wrap items-center gap-2">
            {present ? <StateMark tone={tone} word={reason === undefined ? word : words.machine.stateBecause(word, reason)} strong /> : <Badge>{words.machineList.goneRow}</Badge>}
            {machine.changesPending ? <Badge tone="changing">{words.machineList.changesPending}</Badge> : null}
            {machine.persistent ? null : <Badge>{words.machineList.transient}</Badge>}
          </span>
        }
        actions={<MachineActions view={view} />}
      >
        {machine.title === null || machine.title === '' ? undefined : <p className="truncate">{machine.title}</p>}
      </PageHeader>
    </>
  )
}
