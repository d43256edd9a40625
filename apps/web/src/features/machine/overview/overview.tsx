'use client'

import { useMachineView } from '../machine-view-context.tsx'
import { AddressesPanel } from './addresses-panel.tsx'
import { ConfinementPanel } from './confinement-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { PendingPanel } from './pending-panel.tsx'
import { ScreenPanel } from './screen-panel.tsx'
import { StoppedPanel } from './stopped-panel.tsx'

/** The first tab: what stands in the way, then what the machine is and what it does now. */
export function Overview() {
  const view = useMachineView()
  return (
    <div className="space-y-4">
      <StoppedPanel view={view} />
      <PendingPanel view={view} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-4">
          <FiguresPanel view={view} />
          <FactsPanel view={view} />
          <NotesPanel view={view} />
        </div>
        <div className="space-y-4">
          <ScreenPanel view={view} />
          <AddressesPanel view={view} />
          <ConfinementPanel view={view} />
        </div>
      </div>
    </div>
  )
}
