'use client'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

/** What the charts of one page share: where the crosshair stands and which part of the time was zoomed into. */
export interface ChartGroup {
  /** The moment under the crosshair, epoch ms. */
  readonly hoverAt: number | null
  readonly setHoverAt: (at: number | null) => void
  /** Dragged window, epoch ms; null while the charts follow the present. */
  readonly zoom: { readonly from: number; readonly to: number } | null
  readonly setZoom: (zoom: { from: number; to: number } | null) => void
}

const GroupContext = createContext<ChartGroup | null>(null)

/** Charts below it have one crosshair and one zoom. */
export function ChartGroupProvider({ children }: { children: ReactNode }) {
  const [hoverAt, setHoverAt] = useState<number | null>(null)
  const [zoom, setZoomState] = useState<ChartGroup['zoom']>(null)
  const setZoom = useCallback((next: ChartGroup['zoom']) => setZoomState(next), [])
  const group = useMemo(() => ({ hoverAt, setHoverAt, zoom, setZoom }), [hoverAt, zoom, setZoom])
  return <GroupContext value={group}>{children}</GroupContext>
}

/** The group that a chart belongs to. A chart without one is a mistake of the page. */
export function useChartGroup(): ChartGroup {
  const group = useContext(GroupContext)
  if (group === null) throw new Error('A TimeChart must be inside a ChartGroupProvider.')
  return group
}
