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

/**
 * The chart in figures: a table that is the legend for those who see and the chart for those who don't.
 * While the crosshair stands in a chart its first column tells that moment instead of the newest.
 */
export function ChartLegend({ caption, series, data, from, to, hoverAt, format, formatTime, words }: ChartLegendProps) {
  const index = hoverAt === null ? null : nearest(data.at, hoverAt)
  const at = index === null ? null : data.at[index] ?? null
  const text = (value: number | null) => (value === null ? words.notMeasured : format(value))
  return (
    <table className="chart-legend">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col"><span className="sr-only">{words.series}</span></th>
          <th scope="col">{at === null ? words.now : formatTime(at)}</th>
          <th scope="col">{words.average}</th>
          <th scope="col">{words.max}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ label, colour }, which) => {
          const column = data.columns[which] ?? []
          const summary = summarize(data.at, column, from, to)
          return (
            <tr key={label}>
              <th scope="row"><span aria-hidden className="chart-swatch" data-line={colour} />{label}</th>
              <td>{text(index === null ? summary.now : column[index] ?? null)}</td>
              <td>{text(summary.average)}</td>
              <td>{text(summary.max)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
