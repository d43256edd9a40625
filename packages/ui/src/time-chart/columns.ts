/** One quantity over time; `null` where it was not measured. */
export type Column = readonly (number | null)[]

/** Columns of equal length over the same moments (epoch ms, ascending). */
export interface TimeColumns {
  readonly at: readonly number[]
  readonly columns: readonly Column[]
}

export interface Summary {
  /** The newest measurement, or null when the newest moment has none. */
  readonly now: number | null
  readonly average: number | null
  readonly max: number | null
}

/** What a legend says of one column, from `from` to `to` (epoch ms, inclusive). Moments that were not measured count for nothing. */
export function summarize(at: readonly number[], column: Column, from: number, to: number): Summary {
  let count = 0
  let sum = 0
  let max: number | null = null
  let now: number | null = null
  for (const [index, moment] of at.entries()) {
    if (moment < from || moment > to) continue
    const value = column[index] ?? null
    now = value
    if (value === null) continue
    count += 1
    sum += value
    max = max === null || value > max ? value : max
  }
  return { now, average: count === 0 ? null : sum / count, max }
}

/** The usual distance between two moments, in ms; null when there are fewer than two. */
export function usualStep(at: readonly number[]): number | null {
  const steps: number[] = []
  for (let index = 1; index < at.length; index += 1) {
    const earlier = at[index - 1]
    const later = at[index]
    if (earlier !== undefined && later !== undefined) steps.push(later - earlier)
  }
  steps.sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? null
}

/**
 * Puts unmeasured moments at both ends of every hole that is longer than `holes` usual steps (and than `leastMs`), so that
 * a line is broken there instead of being drawn across what nobody saw.
 */
export function withGaps({ at, columns }: TimeColumns, holes = 3, leastMs = 5000): TimeColumns {
  const step = usualStep(at)
  if (step === null) return { at, columns }
  const limit = Math.max(step * holes, leastMs)
  const moments: number[] = []
  const filled: (number | null)[][] = columns.map(() => [])
  for (const [index, moment] of at.entries()) {
    const earlier = at[index - 1]
    if (earlier !== undefined && moment - earlier > limit) {
      moments.push(earlier + step, moment - step)
      for (const column of filled) column.push(null, null)
    }
    moments.push(moment)
    for (const [which, column] of filled.entries()) column.push(columns[which]?.[index] ?? null)
  }
  return { at: moments, columns: filled }
}

/** Each column on top of the ones before it; a moment that one of them lacks is lacking from there on. */
export function stacked(columns: readonly Column[]): (number | null)[][] {
  const result: (number | null)[][] = []
  for (const [which, column] of columns.entries()) {
    const below = result[which - 1]
    result.push(column.map((value, index) => {
      const under = below === undefined ? 0 : below[index] ?? null
      return value === null || under === null ? null : value + under
    }))
  }
  return result
}

/** Index of the moment nearest to `moment`, or null when there is none. */
export function nearest(at: readonly number[], moment: number): number | null {
  let low = 0
  let high = at.length - 1
  if (high < 0) return null
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < moment) low = middle + 1
    else high = middle
  }
  const before = at[low - 1]
  const here = at[low]
  if (before !== undefined && here !== undefined && moment - before < here - moment) return low - 1
  return low
}
