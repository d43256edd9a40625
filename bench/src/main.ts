import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { environment, load } from './environment.ts'
import { keepsBound, type Figure } from './figure.ts'
import { fullPace, quickPace } from './pace.ts'
import { writeReport } from './report.ts'
import { sections, type SectionName } from './sections.ts'
import { notes, table } from './table.ts'

/**
 * `npm run bench [-- quick | docs] [section…]`: measures, prints a table, writes `bench/results/<time>.json`; ends with 1 when a bound was
 * missed. `quick` repeats less and waits shorter; `docs` puts all figures into docs/performance.md.
 */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const pace = positionals.includes('quick') ? quickPace : fullPace
  const forDocs = positionals.includes('docs')
  const wanted = positionals.filter((word) => word !== 'quick' && word !== 'docs')
  const known = new Set<string>(Object.keys(sections))
  const unknown = wanted.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    print(`No section ${unknown.join(', ')}. There are: ${[...known].join(', ')}; and the words quick and docs.`)
    return 2
  }
  if (forDocs && (pace.quick || wanted.length > 0)) {
    print('docs/performance.md holds one whole run: give `docs` alone.')
    return 2
  }
  const on = await environment()
  print(`${on.system}, ${on.cores} cores (${on.processor}), ${on.memoryGiB} GiB, load ${load().toFixed(1)}`)
  const figures: Figure[] = []
  const loads: Record<string, number> = {}
  for (const [name, measure] of Object.entries(sections) satisfies [string, (typeof sections)[SectionName]][]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    loads[name] = load()
    print(`measuring ${name} (load before: ${load().toFixed(1)}) …`)
    const measured = await measure(pace)
    print(`${table(measured)}\n${notes(measured)}`)
    figures.push(...measured)
  }
  const file = path.join(import.meta.dirname, '../results', `${on.at.replaceAll(':', '-')}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ on, pace, loads, figures }, null, 2))
  if (forDocs) writeReport(on, loads, figures)
  print(`\n${table(figures)}\n\n${notes(figures)}\nwritten to ${path.relative(process.cwd(), file)}`)
  return figures.some((figure) => keepsBound(figure) === false) ? 1 : 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()
