'use client'

import type { MachineView } from '../machine-view.ts'
import { EventsPanel } from './events-panel.tsx'
import { LogPanel } from './log-panel.tsx'

/** What the emulator wrote and what libvirt told (feature K5). */
export function Log({ view: { machine } }: { view: MachineView }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <LogPanel machineId={machine.id} />
      <EventsPanel machineId={machine.id} />
    </div>
  )
}
