'use client'

import { useQuery } from '@tanstack/react-query'
import type { HostSummary } from '@vitrine/contract'
import { SkeletonLines } from '@vitrine/ui'
import { ChartGroupProvider } from '@vitrine/ui/time-chart/index.ts'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTRPC } from '../../shared/trpc/provider.tsx'
import { useWords } from '../../shared/words/words-context.tsx'
import { chartRangeOf } from '../charts/chart-range.ts'
import { ChartToolbar } from '../charts/chart-toolbar.tsx'
import { HostCharts } from '../charts/host-charts.tsx'
import { PanelFailure } from '../machine/panel-failure.tsx'
import { hostQueries } from './queries.ts'

/** The host's own load of the last minutes, live. */
export function LoadSection({ host }: { host: HostSummary }) {
  const words = useWords()
  const pathname = usePathname()
  const range = chartRangeOf(useSearchParams().get('range'))
  const { data, error, isFetching, refetch } = useQuery(hostQueries.load(useTRPC(), host.id))
  const { facts } = host
  if (facts === null) return null
  if (data === undefined) return error === null ? <SkeletonLines label={words.common.loading} lines={5} /> : <PanelFailure error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (data.length === 0) return <p className="text-table text-faint">{words.hosts.load.unavailable}</p>
  const memoryKiB = data.at(-1)?.memoryTotalKiB ?? facts.memoryKiB
  return (
    <ChartGroupProvider>
      <section aria-label={words.hosts.load.title} className="space-y-3">
        <ChartToolbar range={range} hrefOf={(one) => `${pathname}?range=${one}`} />
        <HostCharts loads={data} range={range} cpus={facts.cpus} memoryKiB={memoryKiB} />
      </section>
    </ChartGroupProvider>
  )
}
