'use client'

import type { MachineDetail } from '@vitrine/contract'
import { Facts, Panel } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'

/** Firmware, boot order, and what happens when the guest ends itself. */
export function BootPanel({ machine }: { machine: MachineDetail }) {
  const words = useWords()
  const said = words.hardware.boot
  const reactions: Readonly<Record<string, string>> = said.reactions
  const then = (label: string, reaction: string | null) => (reaction === null ? [] : [{ label, value: reactions[reaction] ?? reaction }])
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.firmware, value: said.firmwares[machine.firmware] },
          { label: said.order, value: machine.bootOrder.length === 0 ? <span className="text-faint">{said.orderNone}</span> : machine.bootOrder.join(' → ') },
          { label: said.arch, value: machine.arch },
          ...(machine.machineType === null ? [] : [{ label: said.machineType, value: <span className="font-mono text-sm">{machine.machineType}</span> }]),
          ...(machine.emulator === null ? [] : [{ label: said.emulator, value: <span className="font-mono text-sm break-all">{machine.emulator}</span> }]),
          ...then(said.onPowerOff, machine.onPowerOff),
          ...then(said.onReboot, machine.onReboot),
          ...then(said.onCrash, machine.onCrash),
        ]}
      />
    </Panel>
  )
}
