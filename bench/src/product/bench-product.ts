import { startProduct, until, type Product, type TestLibvirt } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import type { BrowserContextOptions, Page } from 'playwright-core'

const administrator = { name: 'Bench', email: 'bench@example.org', password: 'a password for the bench' }

export interface BenchProduct extends AsyncDisposable {
  readonly product: Product
  /** A new browser with an empty profile but a session; the page is still blank. */
  visit(): Promise<Visit>
}

export interface Visit extends AsyncDisposable {
  readonly page: Page
  /** Where the list of machines is. */
  readonly machinesUrl: string
}

/** Starts the built product beside a host, with its first administrator, and waits until it knows `machines` machines. */
export async function startBenchProduct(libvirt: TestLibvirt, machines: number): Promise<BenchProduct> {
  const product = await startProduct({ libvirt, logLevel: 'warn' })
  try {
    const response = await fetch(`${product.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.url },
      body: JSON.stringify({ token: product.setupToken, ...administrator }),
    })
    if (!response.ok) throw new Error(`the first administrator could not be made: ${response.status} ${await response.text()}`)
    const cookies = response.headers.getSetCookie().flatMap((line) => cookieOf(line, product.url))
    const cookieHeader = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    await until(`the product shows ${machines} machines`, async () => {
      const list = await fetch(`${product.url}/api/trpc/machines.list`, { headers: { cookie: cookieHeader } })
      return list.ok && countMachines(await list.json()) === machines
    }, { timeoutMs: 60_000, everyMs: 200 })
    return {
      product,
      async visit() {
        const { page, close } = await coldPage({ storageState: { cookies, origins: [] } })
        return { page, machinesUrl: `${product.url}/machines`, [Symbol.asyncDispose]: close }
      },
      [Symbol.asyncDispose]: () => product[Symbol.asyncDispose](),
    }
  } catch (error) {
    await product[Symbol.asyncDispose]()
    throw error
  }
}

/** A page of a browser that was just started: empty cache, nothing compiled. */
export async function coldPage(options: BrowserContextOptions = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  // the loader of this file keeps functions' names by a function that a page doesn't have
  await context.addInitScript({ content: 'globalThis.__name = (value) => value' })
  return { page: await context.newPage(), close: () => browser.close() }
}

type Cookies = Exclude<BrowserContextOptions['storageState'], string | undefined>['cookies']

function cookieOf(line: string, url: string): Cookies {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  if (at < 1) return []
  return [{ name: pair.slice(0, at), value: pair.slice(at + 1), domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' }]
}

function countMachines(answer: unknown): number {
  return listIn(dataIn(answer, 'result', 'data', 'machines')).length
}

function dataIn(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined), value)
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
