export { ChartGroupProvider, useChartGroup } from './chart-group.tsx'
export type { ChartSeries, ChartWords } from './chart-legend.tsx'
export type { Column, TimeColumns } from './columns.ts'
export { TimeChart, type TimeChartProps } from './time-chart.tsx'
