import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defineMany, inGuest, startProduct, tinyDomainXml, tinyGuest, type Product } from '@vitrine/testkit'
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
  const guest = await tinyGuest()
  for (const name of ['web-01', 'db-01']) await product.libvirt.virshXml('define', tinyDomainXml({ name, guest, network: product.libvirt.hasNetwork ? 'default' : 'user' }))
  browser = await launchChromium()
  context = await signedIn(browser, product)
})

afterAll(async () => {
  await browser?.close()
  await product?.[Symbol.asyncDispose]()
})

beforeEach(async () => {
  await page?.close()
  page = await context.newPage()
})

describe('the list of machines', () => {
  it('starts a machine and follows it until its guest answers with an address', async () => {
    await page.goto('/machines')
    const row = rowOf(page, 'web-01')
    await row.getByText('Off', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Start', exact: true }).click()
    await row.getByText('Running').waitFor()
    await inGuest(product.libvirt, 'web-01').ready()
    await row.getByText(/192\.168\.122\.\d+|10\.0\.2\.15/).first().waitFor({ timeout: 60_000 })
    expect((await product.libvirt.virsh('domstate', 'web-01')).trim()).toBe('running')
  })

  it('shows what happens outside at once: paused, resumed, defined, gone', async () => {
    await page.goto('/machines')
    await rowOf(page, 'web-01').getByText('Running').waitFor()
    await product.libvirt.virsh('suspend', 'web-01')
    await rowOf(page, 'web-01').getByText('Paused').waitFor({ timeout: 2000 })
    await product.libvirt.virsh('resume', 'web-01')
    await rowOf(page, 'web-01').getByText('Running').waitFor({ timeout: 2000 })

    await product.libvirt.virshXml('define', tinyDomainXml({ name: 'late-arrival', guest: await tinyGuest() }))
    await rowOf(page, 'late-arrival').waitFor({ timeout: 2000 })
    await product.libvirt.virsh('undefine', 'late-arrival')
    await rowOf(page, 'late-arrival').waitFor({ state: 'detached', timeout: 2000 })
  })

  it('filters by the language, in the address, and says what it did not understand', async () => {
    await page.goto('/machines')
    const filter = page.getByRole('combobox', { name: 'Filter' })
    await filter.fill('state:running name:web-*')
    await rowOf(page, 'db-01').waitFor({ state: 'detached' })
    await rowOf(page, 'web-01').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('filter')).toBe('state:running name:web-*')
    await page.reload()
    await rowOf(page, 'web-01').waitFor()
    expect(await rowOf(page, 'db-01').count()).toBe(0)
    await filter.fill('memory>lots')
    await page.getByText(/lots/).first().waitFor()
  })

  it('asks before it forces off, with the name and how long it ran; Escape leaves it running', async () => {
    await page.goto('/machines')
    const dialog = page.getByRole('alertdialog')
    const ask = async (): Promise<void> => {
      await rowOf(page, 'web-01').getByRole('button', { name: 'Actions for web-01' }).click()
      await page.getByRole('menuitem', { name: 'Force off' }).click()
      await dialog.getByText('Force web-01 off?').waitFor()
    }
    await ask()
    await dialog.getByText(/running for/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await product.libvirt.virsh('domstate', 'web-01')).trim()).toBe('running')
    await ask()
    await dialog.getByRole('button', { name: 'Force off' }).click()
    await rowOf(page, 'web-01').getByText('Off', { exact: true }).waitFor()
    expect((await product.libvirt.virsh('domstate', 'web-01')).trim()).toBe('shut off')
  })

  it('acts on several machines together', async () => {
    await page.goto('/machines')
    for (const name of ['web-01', 'db-01']) await page.getByRole('checkbox', { name: `Select ${name}` }).click()
    const bar = page.getByRole('region', { name: 'Actions for the selection' })
    await bar.getByRole('button', { name: 'Start' }).click()
    for (const name of ['web-01', 'db-01']) await rowOf(page, name).getByText('Running').waitFor()
    // one of the two can't be started any more: the bar says for how many it works, and acts on those
    await product.libvirt.virsh('destroy', 'db-01')
    await bar.getByRole('button', { name: 'Start 1 of 2' }).click()
    await rowOf(page, 'db-01').getByText('Running').waitFor()
    await bar.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Force off' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Force off' }).click()
    for (const name of ['web-01', 'db-01']) {
      await rowOf(page, name).getByText('Off', { exact: true }).waitFor()
      expect((await product.libvirt.virsh('domstate', name)).trim()).toBe('shut off')
    }
  })

  it('goes where the keyboard sends it', async () => {
    await page.goto('/machines')
    await rowOf(page, 'db-01').waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog')
    await palette.getByRole('combobox').fill('db-01')
    await palette.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'db-01', level: 1 }).waitFor()
    await page.goBack()
    await rowOf(page, 'db-01').waitFor()
  })
})

describe('a thousand machines', () => {
  beforeAll(async () => {
    await defineMany(product.libvirt, 1000)
  }, 120_000)

  it('are all there, to scroll, to sort and to find', async () => {
    await page.goto('/machines')
    await page.getByText('1,002 machines').waitFor()
    await expect.poll(() => page.getByRole('grid', { name: 'Machines' }).getAttribute('aria-rowcount')).toBe('1003')
    await page.getByRole('combobox', { name: 'Filter' }).fill('many-0999')
    await rowOf(page, 'many-0999').waitFor()
    expect(await rowOf(page, 'many-0998').count()).toBe(0)
  })
})
