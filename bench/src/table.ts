import { factor, keepsBound, type Figure } from './figure.ts'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** The figures as a Markdown table, as it is printed and kept in docs/performance.md. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${number.format(figure.ours)} ${figure.unit}`,
    Object.entries(figure.peers).map(([name, value]) => `${name} ${number.format(value)} ${figure.unit} (${number.format(factor(figure, value))}×)`).join(', ') || '–',
    bound(figure),
    verdict(keepsBound(figure)),
  ])
  const head = ['what', 'Vitrine', 'peer (how many times better we are)', 'must reach', '']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function bound(figure: Figure): string {
  const { must } = figure
  if (must === undefined) return '–'
  if ('atMost' in must) return `≤ ${number.format(must.atMost)} ${figure.unit}`
  return `≥ ${must.timesPeer}× ${must.peer}`
}

function verdict(kept: boolean | undefined): string {
  if (kept === undefined) return 'not judged'
  return kept ? 'kept' : 'MISSED'
}

/** What a figure's number alone does not say, one line each. */
export function notes(figures: readonly Figure[]): string {
  return figures.flatMap(({ what, note }) => (note === undefined || note === '' ? [] : [`- ${what}: ${note}\n`])).join('')
}
