import { memo } from 'react'
import { sparkPath } from './spark-path.ts'

/**
 * A few numbers as a line, oldest first; `null` is a gap. It says nothing to a screen reader: the figure stands beside it.
 * @param props.top the value at the upper edge
 */
export const Sparkline = memo(function Sparkline({ values, top, slots, width = 64, height = 20 }: { values: readonly (number | null)[]; top: number; slots: number; width?: number; height?: number }) {
  const { line, area } = sparkPath(values, { top, slots, width, height })
  return (
    <svg aria-hidden width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="shrink-0 overflow-visible text-series-1">
      <path d={`M0 ${height - 0.5}H${width}`} className="stroke-line" strokeWidth="1" fill="none" />
      <path d={area} fill="currentColor" opacity="0.14" />
      <path d={line} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  )
})
