'use client'

import { useMachineView } from '../machine-view-context.tsx'
import { EventsPanel } from './events-panel.tsx'
import { LogPanel } from './log-panel.tsx'

/** What the emulator wrote and what libvirt told (feature K5). */
export function Log() {
  const view = useMachineView()
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <LogPanel view={view} />
      <EventsPanel view={view} />
    </div>
  )
}
