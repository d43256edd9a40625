import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inGuest, startProduct, tinyDomainXml, tinyGuest, type Product } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import { createAdministrator, signedIn } from './fixture/administrator.ts'
import { axeFindings } from './fixture/axe.ts'

let product: Product
let browser: Browser
let machine: string
let host: string

beforeAll(async () => {
  product = await startProduct()
  await createAdministrator(product)
  await product.libvirt.virshXml('define', tinyDomainXml({ name: 'web-01', guest: await tinyGuest(), network: 'user', description: '# Notes\nof **one** machine', title: 'Shop' }))
  await product.libvirt.virsh('start', 'web-01')
  machine = (await product.libvirt.virsh('domuuid', 'web-01')).trim()
  await inGuest(product.libvirt, 'web-01').ready()
  browser = await launchChromium()
  const context = await signedIn(browser, product)
  const page = await context.newPage()
  await page.goto('/hosts')
  host = (await page.getByRole('main').locator('a[href^="/hosts/"]').first().getAttribute('href')) ?? ''
  await context.close()
})

afterAll(async () => {
  await browser?.close()
  await product?.[Symbol.asyncDispose]()
})

async function firstLink(page: Page, list: string): Promise<string> {
  await page.goto(list)
  return (await page.getByRole('main').locator(`a[href^="${list}/"]`).first().getAttribute('href')) ?? ''
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`axe finds nothing, ${colorScheme}`, () => {
    const visit = async (path: string | ((page: Page) => Promise<string>), prepare?: (page: Page) => Promise<void>, width = 1440): Promise<string[]> => {
      const context = await signedIn(browser, product, { colorScheme, viewport: { width, height: 900 } })
      try {
        const page = await context.newPage()
        await page.goto(typeof path === 'string' ? path : await path(page))
        await page.getByRole('main').waitFor()
        // entries of lists and panels come with their queries
        await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
        await prepare?.(page)
        // a colour half-way through its transition has no contrast to speak of
        await page.evaluate(async () => {
          const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
          await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)))
        })
        return await axeFindings(page)
      } finally {
        await context.close()
      }
    }

    it('on the list, with rows chosen, a menu, a question and the palette open', async () => {
      expect.soft(await visit('/machines')).toEqual([])
      expect.soft(await visit('/machines', undefined, 390)).toEqual([])
      expect.soft(await visit('/machines', async (page) => page.getByRole('checkbox', { name: 'Select web-01' }).click())).toEqual([])
      expect.soft(await visit('/machines', async (page) => page.getByRole('button', { name: 'Actions for web-01' }).click())).toEqual([])
      expect(
        await visit('/machines', async (page) => {
          await page.getByRole('button', { name: 'Actions for web-01' }).click()
          await page.getByRole('menuitem', { name: 'Force off' }).click()
          await page.getByRole('alertdialog').waitFor()
        }),
      ).toEqual([])
      expect(
        await visit('/machines', async (page) => {
          await page.keyboard.press('Control+k')
          await page.getByRole('dialog').getByRole('combobox').waitFor()
        }),
      ).toEqual([])
      expect.soft(await visit('/machines?filter=nothing-like-this')).toEqual([])
    })

    it('on every part of a machine', async () => {
      for (const part of ['', '/hardware', '/performance', '/guest', '/definition', '/log']) expect.soft({ part, findings: await visit(`/machines/${machine}${part}`) }).toEqual({ part, findings: [] })
      expect.soft(await visit(`/machines/${machine}`, undefined, 390)).toEqual([])
    })

    it('on the consoles', async () => {
      expect.soft(await visit(`/machines/${machine}/console`, async (page) => page.locator('canvas').first().waitFor())).toEqual([])
      expect.soft(await visit(`/machines/${machine}/console?serial=0`, async (page) => page.locator('.xterm').first().waitFor())).toEqual([])
    })

    it('on hosts, networks, storage, audit, account', async () => {
      for (const path of ['/hosts', host, '/networks', '/storage', '/audit', '/account']) expect.soft({ path, findings: await visit(path) }).toEqual({ path, findings: [] })
      expect.soft(await visit((page) => firstLink(page, '/storage'))).toEqual([])
      if (product.libvirt.hasNetwork) expect.soft(await visit((page) => firstLink(page, '/networks'))).toEqual([])
    })

    it('on what is outside the frame, and where nothing is', async () => {
      const context = await browser.newContext({ baseURL: product.url, colorScheme })
      const page = await context.newPage()
      await page.goto('/sign-in')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect.soft(await axeFindings(page)).toEqual([])
      await page.goto('/setup')
      expect.soft(await axeFindings(page)).toEqual([])
      await context.close()
      expect.soft(await visit('/machines/00000000-0000-4000-8000-000000000000')).toEqual([])
    })
  })
}

it('axe does find what is wrong', async () => {
  const page = await browser.newPage()
  await page.setContent('<html lang="en"><title>Wrong</title><main><h1>Wrong</h1><button></button></main></html>')
  expect(await axeFindings(page)).toEqual([expect.stringContaining('button-name')])
  await page.close()
})
