import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProduct, tinyDomainXml, tinyGuest, type Product } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import { createAdministrator, signedIn } from './fixture/administrator.ts'
import { rowOf } from './fixture/machine-list.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  product = await startProduct()
  await createAdministrator(product)
  await product.libvirt.virshXml('define', tinyDomainXml({ name: 'survivor', guest: await tinyGuest() }))
  await product.libvirt.virsh('start', 'survivor')
  browser = await launchChromium()
  context = await signedIn(browser, product)
  page = await context.newPage()
  await page.goto('/machines')
  await rowOf(page, 'survivor').getByText('Running').waitFor()
  // a mark that a reload would wipe away
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true))
})

afterAll(async () => {
  await browser?.close()
  await product?.[Symbol.asyncDispose]()
})

const health = async (): Promise<number> => (await fetch(`${product.url}/api/health`)).status
const sameDocument = () => page.evaluate(() => Reflect.get(window, 'sameDocument') === true)

/** Makes one change outside and waits until the open page shows it: the whole way works again. */
async function followsOutside(): Promise<void> {
  await product.libvirt.virsh('suspend', 'survivor')
  await rowOf(page, 'survivor').getByText('Paused').waitFor({ timeout: 30_000 })
  await product.libvirt.virsh('resume', 'survivor')
  await rowOf(page, 'survivor').getByText('Running').waitFor()
}

describe('an open page', () => {
  it('says within seconds that libvirt is gone, and recovers when it is back', async () => {
    await product.libvirt.kill9()
    const trouble = page.getByRole('main').locator('..').getByText(/can’t be reached|not answer|no answer|lost|away/i).first()
    await trouble.waitFor({ timeout: 15_000 })
    expect(await rowOf(page, 'survivor').count()).toBe(1)
    expect(await health()).toBe(503)
    await product.libvirt.start()
    await followsOutside()
    await expect.poll(health, { timeout: 20_000 }).toBe(200)
    expect(await sameDocument()).toBe(true)
  })

  it('says within seconds that libvirt hangs, and recovers when it goes on', async () => {
    product.libvirt.freeze()
    await expect.poll(health, { timeout: 20_000 }).toBe(503)
    product.libvirt.thaw()
    await followsOutside()
    expect(await sameDocument()).toBe(true)
  })

  it('goes on after the web server was killed and started', async () => {
    await product.restartWeb('SIGKILL')
    await followsOutside()
    expect(await sameDocument()).toBe(true)
  })

  it('goes on after the agent was killed and started', async () => {
    await product.restartAgent('SIGKILL')
    await followsOutside()
    expect(await sameDocument()).toBe(true)
  })

  it('shows the last known state of a machine while the agent is away, with actions off', async () => {
    await product.agent.end('SIGKILL')
    const fresh = await context.newPage()
    await fresh.goto('/machines')
    await rowOf(fresh, 'survivor').getByText('Running').waitFor()
    await rowOf(fresh, 'survivor').getByRole('button', { name: 'Actions for survivor' }).click()
    await fresh.getByRole('menuitem', { name: /Force off/ }).waitFor()
    expect(await fresh.getByRole('menuitem', { name: /Force off/ }).getAttribute('aria-disabled')).toBe('true')
    await fresh.close()
    await product.agent.start()
    await followsOutside()
  })
})
