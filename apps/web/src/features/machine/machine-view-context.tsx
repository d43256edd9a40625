'use client'

import { createContext, use } from 'react'
import type { MachineView } from './machine-view.ts'

export const MachineViewContext = createContext<MachineView | null>(null)

/** The machine that the page is about, as it is known now. */
export function useMachineView(): MachineView {
  const view = use(MachineViewContext)
  if (view === null) throw new Error('useMachineView needs MachinePage around it')
  return view
}
