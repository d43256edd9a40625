import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { keepsBound, type Figure } from './figure.ts'
import { sections, type SectionName } from './sections.ts'
import { table } from './table.ts'

/** `npm run bench [-- section…]`: measures, prints a table, writes `bench/results/<time>.json`; ends with 1 when a bound was missed. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const known = new Set<string>(Object.keys(sections))
  const unknown = positionals.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    print(`No section ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`)
    return 2
  }
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(sections) satisfies [string, (typeof sections)[SectionName]][]) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    print(`measuring ${name} …`)
    const measured = await measure()
    print(`${table(measured)}\n`)
    figures.push(...measured)
  }
  const file = path.join(import.meta.dirname, '../results', `${new Date().toISOString().replaceAll(':', '-')}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }, null, 2))
  print(`${table(figures)}\n\nwritten to ${path.relative(process.cwd(), file)}`)
  return figures.some((figure) => keepsBound(figure) === false) ? 1 : 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()
