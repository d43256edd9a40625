'use client'

import type { MachineDetail } from '@vitrine/contract'
import { Facts, Panel } from '@vitrine/ui'
import { formatKiB } from '../../../shared/format/size.ts'
import type { Words } from '../../../shared/words/catalogue.ts'
import { useWords } from '../../../shared/words/words-context.tsx'

/** What processor the guest sees, in words. */
export function cpuModelText(words: Words, { mode, model }: MachineDetail['cpu']): string {
  const modes: Readonly<Record<string, string>> = words.hardware.processor.modes
  const named = mode === null ? undefined : modes[mode]
  if (named !== undefined) return model === null ? named : `${named} (${model})`
  return model ?? words.hardware.processor.modelDefault
}

export function ProcessorPanel({ machine }: { machine: MachineDetail }) {
  const words = useWords()
  const said = words.hardware.processor
  const { cpu } = machine
  const { ofMost } = words.machine.facts
  const topology = cpu.sockets === null ? said.topologyDefault : said.topologyOf(cpu.sockets, cpu.cores ?? 1, cpu.threads ?? 1)
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.vcpus, value: cpu.maxVcpus > machine.vcpus ? ofMost(String(machine.vcpus), String(cpu.maxVcpus)) : String(machine.vcpus) },
          { label: said.topology, value: topology },
          { label: said.model, value: cpuModelText(words, cpu) },
          { label: said.memory, value: formatKiB(machine.memoryKiB, words.locale) },
          { label: said.maxMemory, value: formatKiB(machine.maxMemoryKiB, words.locale) },
        ]}
      />
    </Panel>
  )
}
