import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from './environment.ts'
import type { Figure } from './figure.ts'
import { notes, table } from './table.ts'

const file = path.join(import.meta.dirname, '../../docs/performance.md')
const [begin, end] = ['<!-- figures: written by `npm run bench -- docs` -->', '<!-- end of figures -->']

/** Puts a run's figures into docs/performance.md in place of those there. */
export function writeReport(on: Environment, loads: Readonly<Record<string, number>>, figures: readonly Figure[]): void {
  const page = readFileSync(file, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for figures: it needs the lines ${begin} and ${end}`)
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${report(on, loads, figures)}\n${page.slice(to)}`)
}

/** A run in Markdown: when, on what, how busy the machine was, the figures. */
export function report(on: Environment, loads: Readonly<Record<string, number>>, figures: readonly Figure[]): string {
  const versions = Object.entries(on.versions).map(([name, version]) => `${name} ${version}`)
  const busy = Object.entries(loads).map(([section, load]) => `${section} ${load.toFixed(1)}`)
  return [
    `Measured on ${on.at.slice(0, 10)}: ${on.system}, Linux ${on.kernel}, ${on.cores} cores (${on.processor}), ${on.memoryGiB} GiB.`,
    `Versions: ${versions.join(', ')}.`,
    `Load average before each section (1 means one core is busy with something else): ${busy.join(', ')}.`,
    '',
    table(figures),
    '',
    notes(figures).trimEnd(),
  ].join('\n')
}
