import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Figure } from '../figure.ts'
import { startBenchProduct, type BenchProduct } from '../product/bench-product.ts'
import { hostWithMachines } from './host-with-machines.ts'

/** Words that only their code has. */
const marks = { noVNC: 'noVNC requires a secure context', xterm: 'xterm-helper-textarea' } as const

/** Where all scripts are that the build made. */
const builtScripts = path.join(import.meta.dirname, '../../../apps/web/.next/static/chunks')

/** JavaScript that a first visit of the list loads until the network is idle. */
export async function javascript(): Promise<Figure[]> {
  await using libvirt = await hostWithMachines(2)
  await using bench = await startBenchProduct(libvirt, 2)
  const list = await scriptsOf(bench, async (page, url) => {
    await page.goto(url)
    await page.locator('[data-machine]').first().waitFor()
  })
  const found = Object.entries(marks).filter(([, mark]) => list.some((script) => script.text.includes(mark)))
  if (found.length > 0) throw new Error(`the list of machines loads ${found.map(([name]) => name).join(' and ')}`)
  expectMarksInBuild()
  const gzipBytes = list.reduce((sum, script) => sum + gzipSync(script.text).length, 0)
  return [
    {
      id: 'javascript', what: 'JavaScript of the first visit of the list, gzip', unit: 'kB', better: 'lower', ours: gzipBytes / 1000, peers: {}, must: { atMost: 200 },
      note: `${list.length} files, ${Math.round(list.reduce((sum, script) => sum + script.text.length, 0) / 1000)} kB unpacked; neither ${Object.keys(marks).join(' nor ')} among them`,
    },
  ]
}

interface Script {
  readonly url: string
  readonly text: string
}

/** Every script that a new browser loads while `go` does its work and until nothing was asked for half a second. */
async function scriptsOf(bench: BenchProduct, go: (page: Page, machinesUrl: string) => Promise<void>): Promise<Script[]> {
  await using visit = await bench.visit()
  const loaded: Promise<Script>[] = []
  visit.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(response.text().then((text) => ({ url: response.url(), text })))
  })
  await go(visit.page, visit.machinesUrl)
  await quiet(visit.page)
  return Promise.all(loaded)
}

/** The stream of changes never ends, so `networkidle` would not come: waits until no script was loaded for half a second. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  for (;;) {
    const next = await page.waitForResponse((response) => response.request().resourceType() === 'script', { timeout: 500 }).catch(() => null)
    if (next === null) return
  }
}

/** The words above must be somewhere in what was built, or their absence says nothing. */
function expectMarksInBuild(): void {
  const files = readdirSync(builtScripts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  const texts = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  for (const [name, mark] of Object.entries(marks)) {
    if (!texts.some((text) => text.includes(mark))) throw new Error(`"${mark}" is not in the code of ${name} any more: choose another word to look for`)
  }
}
