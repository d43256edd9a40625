'use client'

import type { Right } from '@vitrine/domain'
import { createContext, use, useMemo, type ReactNode } from 'react'

export interface FrameViewer {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly rights: readonly Right[]
}

interface Viewer extends Omit<FrameViewer, 'rights'> {
  readonly rights: ReadonlySet<Right>
}

const ViewerContext = createContext<Viewer | null>(null)

export function ViewerProvider({ viewer, children }: { viewer: FrameViewer; children: ReactNode }) {
  const value = useMemo(() => ({ ...viewer, rights: new Set(viewer.rights) }), [viewer])
  return <ViewerContext value={value}>{children}</ViewerContext>
}

/** Who is signed in and what they may do. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext)
  if (viewer === null) throw new Error('useViewer needs the frame around it')
  return viewer
}
