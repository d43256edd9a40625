'use client'

import type { HostLoad } from '@vitrine/contract'
import { useNow } from '@vitrine/ui'
import { TimeChart } from '@vitrine/ui/time-chart/index.ts'
import { useMemo } from 'react'
import { formatKiB } from '../../shared/format/size.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { byteIncrements, shareIncrements } from './axis-increments.ts'
import { rangeMs, type ChartRange } from './chart-range.ts'
import { chartWindow } from './chart-window.ts'
import { loadColumns } from './host-load.ts'
import { useChartFormats } from './use-chart-formats.ts'

/** CPU by kind of work and memory of a host over the same window. */
export function HostCharts({ loads, range, cpus, memoryKiB }: { loads: readonly HostLoad[]; range: ChartRange; cpus: number; memoryKiB: number }) {
  const words = useWords()
  const now = useNow()
  const formats = useChartFormats()
  const { from, to } = chartWindow(loads.at(-1)?.at, now, rangeMs[range])
  const data = useMemo(() => {
    const { at, user, system, iowait, used, cache } = loadColumns(loads)
    return { cpu: { at, columns: [user, system, iowait] }, memory: { at, columns: [used, cache] } }
  }, [loads])

  const shared = { from, to, stack: true, fixedTop: true, words: words.charts.words, formatTime: formats.time, formatTimeAxis: formats.timeAxis }
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <TimeChart
        {...shared}
        title={words.charts.cpu}
        note={words.charts.hostCpuNote(words.hosts.cpuCount(cpus))}
        top={1}
        increments={shareIncrements}
        format={formats.share}
        formatAxis={formats.share}
        data={data.cpu}
        series={[{ label: words.charts.hostUser, colour: 1 }, { label: words.charts.hostSystem, colour: 2 }, { label: words.charts.hostIowait, colour: 3 }]}
      />
      <TimeChart
        {...shared}
        title={words.charts.memory}
        note={words.charts.hostMemoryNote(formatKiB(memoryKiB, words.locale))}
        top={memoryKiB * 1024}
        increments={byteIncrements}
        format={formats.bytes}
        formatAxis={formats.bytes}
        data={data.memory}
        series={[{ label: words.charts.hostMemoryUsed, colour: 1 }, { label: words.charts.hostCache, colour: 3 }]}
      />
    </div>
  )
}
