import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inGuest, startProduct, tinyDomainXml, tinyGuest, type GuestProbe, type Product } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import { createAdministrator, signedIn } from './fixture/administrator.ts'
import { rowOf } from './fixture/machine-list.ts'
import { canvasPicture, difference, inked, readScreenshot, type Picture } from './fixture/picture.ts'

const name = 'console-01'
let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
let id: string
let guest: GuestProbe

beforeAll(async () => {
  product = await startProduct()
  await createAdministrator(product)
  // a password that nobody is asked for, and two serial lines
  await product.libvirt.virshXml('define', tinyDomainXml({ name, guest: await tinyGuest(), vncPassword: 'geheim', serials: 2 }))
  id = (await product.libvirt.virsh('domuuid', name)).trim()
  guest = inGuest(product.libvirt, name)
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

/** What libvirt itself says the screen shows. */
async function libvirtScreen(): Promise<Picture> {
  const file = path.join(product.libvirt.dir, 'screen.ppm')
  await product.libvirt.virsh('screenshot', name, file)
  try {
    return readScreenshot(readFileSync(file))
  } finally {
    rmSync(file)
  }
}

const screen = () => page.getByRole('application', { name: `Screen of ${name}` }).locator('canvas').first()

/** Waits until the canvas shows what libvirt's own screenshot shows. A cursor may blink between the two pictures. */
async function showsTheScreen(): Promise<void> {
  await expect
    .poll(async () => difference(await canvasPicture(screen()), await libvirtScreen()), { timeout: 30_000, interval: 300 })
    .toBeLessThan(0.005)
}

describe('the screen', () => {
  it('offers to start a machine that is off, and shows its boot as libvirt sees it', async () => {
    await page.goto('/machines')
    await rowOf(page, name).getByRole('button', { name: 'Start', exact: true }).click()
    await rowOf(page, name).getByText('Running').waitFor()
    await page.goto(`/machines/${id}/console`)
    await screen().waitFor()
    await guest.screenReady()
    await showsTheScreen()
    expect(inked(await canvasPicture(screen()))).toBeGreaterThan(0.01)
  })

  it('takes what is typed to the guest', async () => {
    await page.goto(`/machines/${id}/console`)
    await screen().waitFor()
    await showsTheScreen()
    await screen().click()
    // keys as hands press them: shift is a key of its own, and the guest's layout makes the letters
    await page.keyboard.type('echo ', { delay: 25 })
    await page.keyboard.press('Shift+KeyV', { delay: 25 })
    await page.keyboard.type('itrine-42 ', { delay: 25 })
    await page.keyboard.press('Shift+Backslash', { delay: 25 })
    await page.keyboard.type(' rev', { delay: 25 })
    await page.keyboard.press('Enter')
    await expect.poll(() => guest.typed(), { timeout: 20_000 }).toContain('echo Vitrine-42 | rev')
    await showsTheScreen()
  })

  it('comes back by itself after the machine was off and on', async () => {
    await page.goto(`/machines/${id}/console`)
    await screen().waitFor()
    await product.libvirt.virsh('destroy', name)
    await page.getByRole('button', { name: 'Start', exact: true }).first().click()
    await guest.screenReady()
    await showsTheScreen()
  })

  it('comes back by itself after the web server was restarted', async () => {
    await page.goto(`/machines/${id}/console`)
    await screen().waitFor()
    await showsTheScreen()
    await product.restartWeb()
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'Connected' }).count(), { timeout: 30_000 }).toBeGreaterThan(0)
    await guest.run('echo fresh words for the screen > /dev/tty1')
    await showsTheScreen()
  })
})

describe('serial lines', () => {
  const terminal = (line: number) => page.getByRole('application', { name: `${name}, Serial ${line}` })
  const text = (line: number) => terminal(line).locator('.xterm-rows').innerText()

  it('run a shell in the guest', async () => {
    await page.goto(`/machines/${id}/console?serial=0`)
    await terminal(1).waitFor()
    await page.getByRole('status').filter({ hasText: 'Connected' }).first().waitFor()
    await terminal(1).click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('echo "six times seven is $((6*7))"', { delay: 10 })
    await page.keyboard.press('Enter')
    await expect.poll(() => text(1), { timeout: 20_000 }).toContain('six times seven is 42')
  })

  it('keep what was there over a reload, and serve two readers at once', async () => {
    await page.goto(`/machines/${id}/console?serial=0`)
    await expect.poll(() => text(1), { timeout: 20_000 }).toContain('six times seven is 42')
    const second = await context.newPage()
    await second.goto(`/machines/${id}/console?serial=0`)
    const secondText = () => second.getByRole('application', { name: `${name}, Serial 1` }).locator('.xterm-rows').innerText()
    await expect.poll(secondText, { timeout: 20_000 }).toContain('six times seven is 42')
    await terminal(1).click()
    await page.keyboard.type('echo "for $((1+1)) readers"', { delay: 10 })
    await page.keyboard.press('Enter')
    await expect.poll(secondText, { timeout: 20_000 }).toContain('for 2 readers')
    await second.close()
  })

  it('are several', async () => {
    await page.goto(`/machines/${id}/console?serial=0`)
    await page.getByRole('link', { name: 'Serial 2' }).click()
    await terminal(2).waitFor()
    expect(new URL(page.url()).searchParams.get('serial')).toBe('1')
  })
})

it('a console opens for a ticket only, and each ticket opens once', async () => {
  const tickets: string[] = []
  page.on('websocket', (socket) => tickets.push(new URL(socket.url()).searchParams.get('ticket') ?? ''))
  await page.goto(`/machines/${id}/console`)
  await screen().waitFor()
  await showsTheScreen()
  const used = tickets[0]
  expect(used).toBeTruthy()
  const openings = await page.evaluate(async (candidates) => {
    const received = (ticket: string) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/console?ticket=${ticket}`)
        socket.addEventListener('message', () => resolve(true))
        socket.addEventListener('close', () => resolve(false))
      })
    return Promise.all(candidates.map(received))
  }, [used ?? '', 'made-up'])
  expect(openings).toEqual([false, false])
})
