'use client'

import { Button, LinkChoice } from '@vitrine/ui'
import { useChartGroup } from '@vitrine/ui/time-chart/index.ts'
import { ZoomOut } from 'lucide-react'
import { useWords } from '../../shared/words/words-context.tsx'
import { chartRanges, type ChartRange } from './chart-range.ts'
import { useChartFormats } from './use-chart-formats.ts'

/** Which window all charts of the page show; while zoomed in, which part, and the way back. */
export function ChartToolbar({ range, hrefOf }: { range: ChartRange; hrefOf: (range: ChartRange) => string }) {
  const words = useWords()
  const formats = useChartFormats()
  const { zoom, setZoom } = useChartGroup()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <LinkChoice label={words.charts.range} options={chartRanges.map((one) => ({ href: hrefOf(one), label: words.charts.ranges[one], current: one === range }))} />
      {zoom === null ? (
        <p className="hidden text-sm text-faint md:block">{words.charts.zoomHint}</p>
      ) : (
        <>
          <span className="tabular text-table text-soft">{words.charts.zoomed(formats.time(zoom.from), formats.time(zoom.to))}</span>
          <Button size="small" icon={<ZoomOut size={14} />} onPress={() => setZoom(null)}>
            {words.charts.resetZoom}
          </Button>
        </>
      )}
    </div>
  )
}
