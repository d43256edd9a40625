'use client'

import { useMachineView } from '../machine-view-context.tsx'
import { BootPanel } from './boot-panel.tsx'
import { DisksPanel } from './disks-panel.tsx'
import { NicsPanel } from './nics-panel.tsx'
import { OthersPanel } from './others-panel.tsx'
import { ProcessorPanel } from './processor-panel.tsx'
import { ScreensPanel } from './screens-panel.tsx'

/** What the machine is made of, as its running definition has it (the stored one while it is off). */
export function Hardware() {
  const { machine } = useMachineView()
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <ProcessorPanel machine={machine} />
        <BootPanel machine={machine} />
      </div>
      <DisksPanel disks={machine.disks} />
      <NicsPanel nics={machine.nics} hostId={machine.hostId} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <ScreensPanel machine={machine} />
        <OthersPanel devices={machine.otherDevices} />
      </div>
    </div>
  )
}
