'use client'

import type { ReactNode } from 'react'
import { ViewerProvider, type FrameViewer } from '../frame/viewer.tsx'
import { useLiveConnection } from '../live/use-live.ts'
import { PowerProvider } from '../machines/power/power-provider.tsx'

/** What a console page needs around it: who looks, what they may do, and the live stream. */
export function ConsoleFrame({ viewer, children }: { viewer: FrameViewer; children: ReactNode }) {
  useLiveConnection()
  return (
    <ViewerProvider viewer={viewer}>
      <PowerProvider>{children}</PowerProvider>
    </ViewerProvider>
  )
}
