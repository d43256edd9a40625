/** How much of the past the charts of a page show. The agent keeps ten minutes. */
export const chartRanges = ['2m', '10m'] as const
export type ChartRange = (typeof chartRanges)[number]

export const rangeMs = { '2m': 120_000, '10m': 600_000 } as const satisfies Record<ChartRange, number>

/** The range that the URL asks for; the longest when it doesn't say, or says something else. */
export function chartRangeOf(word: string | readonly string[] | null | undefined): ChartRange {
  return chartRanges.find((range) => range === word) ?? '10m'
}
