'use client'

import type { MachineHistory } from '@vitrine/contract'
import { useNow } from '@vitrine/ui'
import { TimeChart } from '@vitrine/ui/time-chart/index.ts'
import { useMemo } from 'react'
import { formatKiB } from '../../shared/format/size.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { byteIncrements, rateIncrements, shareIncrements } from './axis-increments.ts'
import { rangeMs, type ChartRange } from './chart-range.ts'
import { chartWindow } from './chart-window.ts'
import { useChartFormats } from './use-chart-formats.ts'

const scaled = (column: readonly (number | null)[], factor: number) => column.map((value) => (value === null ? null : value * factor))

/** CPU, memory, disks and network of one machine over the same window. */
export function MachineCharts({ history, range, vcpus, memoryKiB }: { history: MachineHistory; range: ChartRange; vcpus: number; memoryKiB: number }) {
  const words = useWords()
  const now = useNow()
  const formats = useChartFormats()
  const { from, to } = chartWindow(history.at.at(-1), now, rangeMs[range])
  const data = useMemo(() => ({
    cpu: { at: history.at, columns: [scaled(history.cpu, 1 / Math.max(vcpus, 1))] },
    memory: { at: history.at, columns: [scaled(history.memoryUsedKiB, 1024), scaled(history.residentKiB, 1024)] },
    disk: { at: history.at, columns: [history.diskRead, history.diskWritten] },
    network: { at: history.at, columns: [history.netReceived, history.netSent] },
  }), [history, vcpus])

  const shared = { from, to, words: words.charts.words, formatTime: formats.time, formatTimeAxis: formats.timeAxis }
  const shares = { increments: shareIncrements, format: formats.share, formatAxis: formats.share }
  const sizes = { increments: byteIncrements, format: formats.bytes, formatAxis: formats.bytes }
  const rates = { increments: rateIncrements, format: formats.rate, formatAxis: formats.rate, top: 10_000 }
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <TimeChart {...shared} {...shares} title={words.charts.cpu} note={words.charts.cpuNote(words.machine.facts.vcpuCount(vcpus))} top={1} fixedTop data={data.cpu} series={[{ label: words.charts.cpuUsed, colour: 1 }]} />
      <TimeChart
        {...shared}
        {...sizes}
        title={words.charts.memory}
        note={words.charts.memoryNote(formatKiB(memoryKiB, words.locale))}
        top={memoryKiB * 1024}
        data={data.memory}
        series={[{ label: words.charts.memoryUsed, colour: 1 }, { label: words.charts.memoryResident, colour: 2 }]}
      />
      <TimeChart {...shared} {...rates} title={words.charts.disk} data={data.disk} series={[{ label: words.charts.diskRead, colour: 1 }, { label: words.charts.diskWritten, colour: 2 }]} />
      <TimeChart {...shared} {...rates} title={words.charts.network} data={data.network} series={[{ label: words.charts.netReceived, colour: 1 }, { label: words.charts.netSent, colour: 2 }]} />
    </div>
  )
}
