/** Coordinates with one decimal: half of the text for the same picture. */
const round = (value: number) => Math.round(value * 10) / 10

/**
 * The SVG paths of a sparkline: its line and the area beneath it, broken at gaps. The newest value is at the right edge,
 * whatever the number of values, so that lines of several rows share their time axis.
 */
export function sparkPath(values: readonly (number | null)[], box: { top: number; slots: number; width: number; height: number }): { line: string; area: string } {
  const { top, slots, width, height } = box
  const step = width / Math.max(1, slots - 1)
  const inner = height - 2
  const floor = height - 1
  let line = ''
  let area = ''
  let started: number | null = null
  let x = 0
  for (const [index, value] of values.entries()) {
    if (value === null) {
      if (started !== null) area += `L${round(x)} ${floor}H${round(started)}Z`
      started = null
      continue
    }
    x = width - (values.length - 1 - index) * step
    const share = top > 0 ? Math.min(1, Math.max(0, value / top)) : 0
    const point = `${round(x)} ${round(floor - share * inner)}`
    if (started === null) {
      started = x
      line += `M${point}`
      area += `M${round(x)} ${floor}L${point}`
    } else {
      line += `L${point}`
      area += `L${point}`
    }
  }
  if (started !== null) area += `L${round(x)} ${floor}H${round(started)}Z`
  return { line, area }
}
