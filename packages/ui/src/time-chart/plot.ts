import type UPlot from 'uplot'
import { faded, readColours, type LineColour, type PlotColours } from './colours.ts'
import { stacked, type TimeColumns } from './columns.ts'

export interface PlotShape {
  readonly colours: readonly LineColour[]
  /** Draw the columns on top of each other, as areas. */
  readonly stack: boolean
  /** Steps that the value axis may use, smallest first: powers of two for bytes, of ten for others. */
  readonly increments: readonly number[]
  readonly formatAxis: (value: number, step: number) => string
  readonly formatTime: (epochMs: number, stepMs: number) => string
}

export interface PlotView {
  /** With its gaps marked (`withGaps`). */
  readonly data: TimeColumns
  /** The window of time shown, epoch ms. */
  readonly from: number
  readonly to: number
  /** Where the value axis ends at least; exactly when `fixedTop`. */
  readonly top: number
  readonly fixedTop: boolean
}

export interface PlotCallbacks {
  /** The crosshair stands at this moment (epoch ms), or left the chart. */
  readonly onHover: (at: number | null) => void
  readonly onZoom: (from: number, to: number) => void
  readonly onZoomReset: () => void
}

export interface Plot {
  readonly show: (view: PlotView) => void
  readonly recolour: () => void
  /** Puts the crosshair at a moment (epoch ms), without telling; null takes it away. */
  readonly pointAt: (at: number | null) => void
  readonly destroy: () => void
}

const secondsOf = (epochMs: number) => epochMs / 1000

/** Steps of the time axis, in seconds: what people count time by. */
const timeIncrements = [1, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]

/** Draws one chart into `container` and keeps it as wide as that is. No React: it is moved from outside. */
export function createPlot(library: typeof UPlot, container: HTMLElement, height: number, shape: PlotShape, first: PlotView, callbacks: PlotCallbacks): Plot {
  let colours = readColours(container)
  let view = first
  const plot = new library(optionsOf(container.clientWidth, height, shape, () => colours, () => view, callbacks), dataOf(first, shape), container)

  const observer = new ResizeObserver(() => plot.setSize({ width: container.clientWidth, height }))
  observer.observe(container)

  let pointed: number | null = null
  const point = () => {
    const at = pointed
    if (at === null) plot.setCursor({ left: -10, top: -10 }, false)
    else plot.setCursor({ left: plot.valToPos(secondsOf(at), 'x'), top: plot.over.clientHeight / 2 }, false)
  }

  return {
    show: (next) => {
      view = next
      plot.batch(() => {
        plot.setData(dataOf(next, shape), false)
        plot.setScale('x', { min: secondsOf(next.from), max: secondsOf(next.to) })
      })
      if (pointed !== null) point()
    },
    recolour: () => {
      colours = readColours(container)
      plot.redraw(true, true)
    },
    pointAt: (at) => {
      pointed = at
      point()
    },
    destroy: () => {
      observer.disconnect()
      plot.destroy()
    },
  }
}

function dataOf(view: PlotView, shape: PlotShape): UPlot.AlignedData {
  const columns = shape.stack ? stacked(view.data.columns) : view.data.columns.map((column) => [...column])
  // uPlot fills down to the next series of a band, so the tallest sum comes first.
  return [view.data.at.map(secondsOf), ...(shape.stack ? columns.toReversed() : columns)]
}

function optionsOf(
  width: number, height: number, shape: PlotShape, colours: () => PlotColours, view: () => PlotView, callbacks: PlotCallbacks,
): UPlot.Options {
  const order = shape.stack ? shape.colours.toReversed() : shape.colours
  const axis = {
    stroke: () => colours().text,
    font: colours().font,
    grid: { stroke: () => colours().grid, width: 1 },
    ticks: { show: false },
    border: { show: false },
  }
  return {
    width,
    height,
    legend: { show: false },
    padding: [8, 24, 0, 0],
    cursor: {
      y: false,
      drag: { x: true, y: false, setScale: false, dist: 8 },
      points: { size: 6 },
      // The crosshair stops on a gap too: "not measured" is what it has to say there.
      hover: { skip: [undefined] },
      bind: { dblclick: () => () => { callbacks.onZoomReset(); return null } },
    },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: true, auto: false, range: () => [secondsOf(view().from), secondsOf(view().to)] },
      y: { range: (_plot, _min, max) => [0, topOf(view(), max)] },
    },
    axes: [
      { ...axis, size: 24, gap: 6, space: 72, incrs: timeIncrements, values: (_plot, splits, _axis, _space, step) => splits.map((at) => shape.formatTime(at * 1000, step * 1000)) },
      { ...axis, size: 62, gap: 6, space: 34, incrs: [...shape.increments], values: (_plot, splits, _axis, _space, step) => splits.map((value) => shape.formatAxis(value, step)) },
    ],
    series: [
      {},
      ...order.map((colour, index): UPlot.Series => ({
        width: 1.5,
        stroke: () => colours().lines[colour],
        fill: () => faded(colours().lines[colour], shape.stack ? 45 : index === 0 ? 14 : 0),
        points: { show: false },
        spanGaps: false,
      })),
    ],
    ...(shape.stack ? { bands: order.slice(1).map((_colour, index): UPlot.Band => ({ series: [index + 1, index + 2] })) } : {}),
    hooks: {
      setCursor: [(plot) => {
        const { left } = plot.cursor
        callbacks.onHover(left === undefined || left < 0 ? null : plot.posToVal(left, 'x') * 1000)
      }],
      setSelect: [(plot) => {
        const { left, width: span } = plot.select
        if (span >= 8) callbacks.onZoom(plot.posToVal(left, 'x') * 1000, plot.posToVal(left + span, 'x') * 1000)
        plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
      }],
    },
  }
}

/** The value axis ends a little above what is drawn, never below what the chart is about. */
function topOf({ top, fixedTop }: PlotView, highest: number | null): number {
  if (fixedTop || highest === null) return top
  return Math.max(top, highest * 1.08)
}
