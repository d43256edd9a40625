'use client'
import 'uplot/dist/uPlot.min.css'
import { useEffect, useEffectEvent, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { useInBrowser } from '../clock.tsx'
import { useChartGroup } from './chart-group.tsx'
import { ChartLegend, type ChartSeries, type ChartWords } from './chart-legend.tsx'
import { onThemeChange } from './colours.ts'
import { nearest, withGaps, type TimeColumns } from './columns.ts'
import { createPlot, type Plot } from './plot.ts'

export interface TimeChartProps {
  /** Heading and accessible name: what is measured. */
  readonly title: string
  /** Small text beside the heading, such as what 100 % is. */
  readonly note?: string
  readonly series: readonly ChartSeries[]
  /** One column per series. */
  readonly data: TimeColumns
  /** The window shown when nobody zoomed, epoch ms. */
  readonly from: number
  readonly to: number
  readonly stack?: boolean
  /** The value axis reaches at least this far, or exactly so with `fixedTop`. */
  readonly top: number
  readonly fixedTop?: boolean
  readonly increments: readonly number[]
  readonly format: (value: number) => string
  readonly formatAxis: (value: number, step: number) => string
  readonly formatTime: (epochMs: number) => string
  readonly formatTimeAxis: (epochMs: number, stepMs: number) => string
  readonly words: ChartWords
  readonly height?: number
}

/**
 * One quantity, or a few of the same unit, over time: crosshair in step with the other charts of its group, the values
 * under it in the legend, zoom by dragging, double click back. With the keyboard: arrows move the crosshair, Escape takes it away.
 */
export function TimeChart(props: TimeChartProps) {
  const { title, note, series, stack = false, top, fixedTop = false, format, formatTime, words, height = 168 } = props
  const group = useChartGroup()
  // The reader's time zone is known there only.
  const inBrowser = useInBrowser()
  const headingId = useId()
  const from = group.zoom?.from ?? props.from
  const to = group.zoom?.to ?? props.to
  const data = useMemo(() => withGaps(props.data), [props.data])
  const view = { data, from, to, top, fixedTop }

  const container = useRef<HTMLDivElement>(null)
  const plot = useRef<Plot | null>(null)

  const build = useEffectEvent((library: Parameters<typeof createPlot>[0], element: HTMLDivElement) =>
    createPlot(library, element, height, {
      colours: series.map(({ colour }) => colour),
      stack,
      increments: props.increments,
      formatAxis: props.formatAxis,
      formatTime: props.formatTimeAxis,
    }, view, { onHover: group.setHoverAt, onZoom: (start, end) => group.setZoom({ from: start, to: end }), onZoomReset: () => group.setZoom(null) }))

  useEffect(() => {
    let left = false
    let stopWatchingTheme = () => {}
    void import('uplot').then(({ default: library }) => {
      const element = container.current
      if (left || element === null) return
      const made = build(library, element)
      plot.current = made
      stopWatchingTheme = onThemeChange(made.recolour)
    })
    return () => {
      left = true
      stopWatchingTheme()
      plot.current?.destroy()
      plot.current = null
    }
  }, [])

  useEffect(() => {
    plot.current?.show({ data, from, to, top, fixedTop })
  }, [data, from, to, top, fixedTop])

  useEffect(() => {
    plot.current?.pointAt(group.hoverAt)
  }, [group.hoverAt])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const here = nearest(data.at, group.hoverAt ?? to)
      const next = here === null ? undefined : data.at[Math.min(Math.max(here + step, 0), data.at.length - 1)]
      if (next !== undefined && next >= from && next <= to) group.setHoverAt(next)
    } else if (event.key === 'Escape') {
      group.setHoverAt(null)
      group.setZoom(null)
    }
  }

  const index = nearest(data.at, group.hoverAt ?? to)
  const at = index === null ? null : data.at[index] ?? null
  const spoken = index === null || at === null
    ? words.empty
    : [formatTime(at), ...series.map(({ label }, which) => {
      const value = data.columns[which]?.[index] ?? null
      return `${label} ${value === null ? words.notMeasured : format(value)}`
    })].join(', ')
  const measured = data.columns.some((column) => column.some((value) => value !== null))
  return (
    <section className="min-w-0 rounded-lg border border-line bg-surface px-4 pt-2.5 pb-2" aria-labelledby={headingId}>
      <header className="mb-1 flex items-baseline justify-between gap-3">
        <h2 id={headingId} className="text-table font-semibold">{title}</h2>
        {note === undefined ? null : <span className="truncate text-sm text-faint">{note}</span>}
      </header>
      <div className="relative" style={{ height }}>
        <div
          ref={container}
          className="chart-plot h-full rounded-sm"
          tabIndex={0}
          // A range input can't hold a canvas; this is one in all that it does.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          aria-label={words.crosshair(title)}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={at ?? to}
          aria-valuetext={inBrowser ? spoken : undefined}
          onKeyDown={onKeyDown}
          onBlur={() => group.setHoverAt(null)}
        />
        {measured ? null : <p className="pointer-events-none absolute inset-0 grid place-items-center text-sm text-faint">{words.empty}</p>}
      </div>
      <ChartLegend caption={title} series={series} data={data} from={from} to={to} hoverAt={group.hoverAt} format={format} formatTime={formatTime} words={words} />
    </section>
  )
}
