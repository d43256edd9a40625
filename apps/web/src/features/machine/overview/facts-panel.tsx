'use client'

import type { MachineRow } from '@vitrine/contract'
import { Copyable, Facts, Panel, RelativeTime, useUi } from '@vitrine/ui'
import { formatKiB } from '../../../shared/format/size.ts'
import { paths } from '../../../shared/paths.ts'
import type { Words } from '../../../shared/words/catalogue.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, type MachineView } from '../machine-view.ts'
import { AutostartSwitch } from './autostart-switch.tsx'
import { RunningFor } from './running-for.tsx'
import { virtualizationText } from './virtualization-text.ts'

/** Reasons that are how one gets into that state anyway. */
const usual: ReadonlySet<string> = new Set(['unknown', 'booted', 'unpaused', 'shut-down', 'by-user', 'saved'])

/** What a machine is, in a dozen lines. */
export function FactsPanel({ view }: { view: MachineView }) {
  const { machine, host } = view
  const words = useWords()
  const { Link } = useUi()
  const { facts } = words.machine
  const active = isActive(view)
  const size = (kib: number) => formatKiB(kib, words.locale)
  const agent = machine.guestAgent === 'absent' || active ? words.machine.agent[machine.guestAgent] : words.machine.agent.unknownWhileOff
  const vcpus = facts.vcpuCount(machine.vcpus)
  const items = [
    {
      label: facts.state,
      value: (
        <>
          {stateText(words, machine)}
          {machine.stateSince === null ? null : <span className="text-faint"> · <RelativeTime at={machine.stateSince} /></span>}
        </>
      ),
    },
    ...(machine.runningSince !== null && active ? [{ label: facts.runningFor, value: <RunningFor since={machine.runningSince} /> }] : []),
    { label: facts.host, value: <Link href={paths.host(host.id)} className="text-accent hover:underline">{host.name}</Link> },
    { label: facts.vcpus, value: machine.cpu.maxVcpus > machine.vcpus ? facts.ofMost(vcpus, String(machine.cpu.maxVcpus)) : vcpus },
    { label: facts.memory, value: machine.maxMemoryKiB > machine.memoryKiB ? facts.ofMost(size(machine.memoryKiB), size(machine.maxMemoryKiB)) : size(machine.memoryKiB) },
    { label: facts.os, value: machine.os ?? <span className="text-faint">{facts.osUnknown}</span> },
    { label: facts.agent, value: <Link href={paths.machine(machine.id, 'guest')} className="text-accent hover:underline">{agent}</Link> },
    { label: facts.virtualization, value: <Virtualization view={view} /> },
    { label: facts.autostart, value: <AutostartSwitch view={view} /> },
    { label: facts.persistence, value: machine.persistent ? facts.persistent : facts.transient },
    { label: facts.id, value: <Copyable value={machine.id} copyLabel={words.common.copy(facts.id)} /> },
  ]
  return (
    <Panel title={facts.title}>
      <Facts items={items} />
    </Panel>
  )
}

function Virtualization({ view: { machine, host } }: { view: MachineView }) {
  const words = useWords()
  const { how, why, repair, detail, slow } = virtualizationText(words, machine.virtType, host.facts?.acceleration ?? null)
  return (
    <div className="space-y-1">
      <p className={slow ? 'text-paused' : undefined}>{how}</p>
      {why === null ? null : <p className="text-soft">{why}</p>}
      {repair === null ? null : <p className="text-soft">{repair}</p>}
      {detail === null || detail === '' ? null : <p className="font-mono text-xs break-words text-faint">{detail}</p>}
    </div>
  )
}

/** The state with what led to it, where that says more than the state itself. */
function stateText(words: Words, { state, stateReason }: MachineRow): string {
  const name = words.states.name[state]
  if (usual.has(stateReason)) return name
  const reasons: Readonly<Record<string, string>> = words.states.reason
  // A newer agent may know a reason that we don't.
  return words.machine.stateBecause(name, reasons[stateReason] ?? stateReason)
}
