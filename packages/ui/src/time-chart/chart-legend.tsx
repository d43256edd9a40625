import { clsx } from 'clsx'
import { nearest, summarize, type TimeColumns } from './columns.ts'
import type { LineColour } from './colours.ts'

export interface ChartSeries {
  readonly label: string
  readonly colour: LineColour
}

/** The words a chart needs; what they say is the page's. */
export interface ChartWords {
  readonly series: string
  readonly now: string
  readonly average: string
  readonly max: string
  /** Stands where nothing was measured. */
  readonly notMeasured: string
  /** Accessible name of the crosshair of the chart with this title. */
  readonly crosshair: (title: string) => string
  readonly empty: string
}

interface ChartLegendProps {
  caption: string
  series: readonly ChartSeries[]
  data: TimeColumns
  from: number
  to: number
  hoverAt: number | null
  format: (value: number) => string
  formatTime: (epochMs: number) => string
  words: ChartWords
}

const swatches = { 1: 'bg-series-1', 2: 'bg-series-2', 3: 'bg-series-3', 4: 'bg-series-4' } as const satisfies Record<LineColour, string>

/**
 * The chart in figures: a table that is the legend for those who see and the chart for those who don't.
 * While the crosshair stands in a chart its first column tells that moment instead of the newest.
 */
export function ChartLegend({ caption, series, data, from, to, hoverAt, format, formatTime, words }: ChartLegendProps) {
  const index = hoverAt === null ? null : nearest(data.at, hoverAt)
  const at = index === null ? null : data.at[index] ?? null
  const text = (value: number | null) => (value === null ? words.notMeasured : format(value))
  const head = 'pb-1 pl-3 text-right font-normal text-faint'
  const cell = 'py-0.5 pl-3 text-right text-text'
  return (
    <table className="tabular mt-2 w-full table-fixed text-sm">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="w-2/5" />
        <col span={3} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col"><span className="sr-only">{words.series}</span></th>
          <th scope="col" className={clsx(head, at !== null && 'text-accent')}>{at === null ? words.now : formatTime(at)}</th>
          <th scope="col" className={head}>{words.average}</th>
          <th scope="col" className={head}>{words.max}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ label, colour }, which) => {
          const column = data.columns[which] ?? []
          const summary = summarize(data.at, column, from, to)
          return (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-0.5 text-left font-normal text-soft">
                <span aria-hidden className={clsx('mr-2 inline-block h-0.5 w-3 rounded-full align-middle', swatches[colour])} />{label}
              </th>
              <td className={cell}>{text(index === null ? summary.now : column[index] ?? null)}</td>
              <td className={cell}>{text(summary.average)}</td>
              <td className={cell}>{text(summary.max)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
