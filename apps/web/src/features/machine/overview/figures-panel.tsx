'use client'

import { useQuery } from '@tanstack/react-query'
import { Panel, Sparkline, useUi } from '@vitrine/ui'
import { formatBytes, formatRate, formatShare } from '../../../shared/format/size.ts'
import { paths } from '../../../shared/paths.ts'
import { useTRPC } from '../../../shared/trpc/provider.tsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, type MachineView } from '../machine-view.ts'
import { machineQueries } from '../queries.ts'

/** As many samples as two minutes have at the usual pace. */
const slots = 60

/** Four figures of this moment with their last two minutes; the charts are a tab away. */
export function FiguresPanel({ view }: { view: MachineView }) {
  const { machine } = view
  const words = useWords()
  const { Link } = useUi()
  const said = words.machine.figures
  const { data } = useQuery(machineQueries.history(useTRPC(), machine.id))
  if (!isActive(view)) return null
  const last = (column: readonly (number | null)[] | undefined) => column?.slice(-slots) ?? []
  const sum = (one: readonly (number | null)[], other: readonly (number | null)[]) => one.map((value, at) => (value === null ? null : value + (other[at] ?? 0)))
  const resident = last(data?.residentKiB)
  const used = last(data?.memoryUsedKiB).map((value, at) => value ?? resident[at] ?? null)
  const network = sum(last(data?.netReceived), last(data?.netSent))
  const disk = sum(last(data?.diskRead), last(data?.diskWritten))
  const highest = (column: readonly (number | null)[], least: number) => Math.max(least, ...column.map((value) => value ?? 0))
  const figures = [
    { label: said.cpu, values: last(data?.cpu), top: machine.vcpus, text: (value: number) => formatShare(value / Math.max(machine.vcpus, 1), words.locale) },
    { label: said.memory, values: used, top: machine.memoryKiB, text: (value: number) => formatBytes(value * 1024, words.locale) },
    { label: said.disk, values: disk, top: highest(disk, 10_000), text: (value: number) => formatRate(value, words.locale) },
    { label: said.network, values: network, top: highest(network, 10_000), text: (value: number) => formatRate(value, words.locale) },
  ]
  return (
    <Panel title={said.title} actions={<Link href={paths.machine(machine.id, 'performance')} className="text-table text-accent hover:underline">{said.open}</Link>}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        {figures.map(({ label, values, top, text }) => {
          const now = values.at(-1) ?? null
          return (
            <div key={label} className="min-w-0">
              <dt className="text-sm text-faint">{label}</dt>
              <dd className="tabular text-lg font-medium">{now === null ? words.charts.words.notMeasured : text(now)}</dd>
              <dd className="mt-1"><Sparkline values={values} top={top} slots={slots} width={112} height={24} /></dd>
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
