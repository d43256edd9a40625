'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState, ErrorNote, SkeletonLines } from '@vitrine/ui'
import { ChartGroupProvider } from '@vitrine/ui/time-chart/index.ts'
import { usePathname, useSearchParams } from 'next/navigation'
import { failureOf } from '../../../shared/trpc/failure-of.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { failureCause, failureWords } from '../../../shared/words/failure-text.ts'
import { useWords } from '../../../shared/words/words-context.tsx'
import { chartRangeOf } from '../../charts/chart-range.ts'
import { ChartToolbar } from '../../charts/chart-toolbar.tsx'
import { MachineCharts } from '../../charts/machine-charts.tsx'
import { isActive } from '../machine-view.ts'
import { useMachineView } from '../machine-view-context.tsx'
import { machineQueries } from '../queries.ts'

/** Live charts of the last minutes (feature K1). */
export function Performance() {
  const view = useMachineView()
  const { machine } = view
  const words = useWords()
  const pathname = usePathname()
  const range = chartRangeOf(useSearchParams().get('range'))
  const { data, error } = useQuery(machineQueries.history(useTRPC(), machine.id))
  const measured = data?.cpu.some((value) => value !== null) === true
  if (error !== null) {
    const failure = failureOf(error)
    return <ErrorNote {...failureWords(words, failure)} cause={failureCause(failure)} />
  }
  if (data === undefined) return <SkeletonLines label={words.common.loading} lines={8} />
  if (!measured && !isActive(view)) return <EmptyState title={words.charts.off.title}>{words.charts.off.text}</EmptyState>
  return (
    <ChartGroupProvider>
      <div className="space-y-4">
        <ChartToolbar range={range} hrefOf={(one) => `${pathname}?range=${one}`} />
        <MachineCharts history={data} range={range} vcpus={machine.vcpus} memoryKiB={machine.memoryKiB} />
      </div>
    </ChartGroupProvider>
  )
}
