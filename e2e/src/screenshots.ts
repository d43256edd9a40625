import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { inGuest, startProduct, tinyDomainXml, tinyGuest, type TestLibvirt } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import { createAdministrator, signedIn } from './fixture/administrator.ts'
import { rowOf } from './fixture/machine-list.ts'

/** `npm run screenshots`: the pictures of the README, taken of the running product with real guests. */
const folder = path.join(import.meta.dirname, '../../docs/images')

const running = [
  { name: 'web-01', title: 'Shop front', vcpus: 2, description: '## Shop front\nServes **shop.example.org**. Restart it any time: `web-02` takes over.' },
  { name: 'web-02', title: 'Shop front, standby' },
  { name: 'db-01', title: 'Orders', memoryMiB: 192, vcpus: 2 },
  { name: 'ci-runner-01', title: 'Builds' },
]
const off = [
  { name: 'db-02', title: 'Orders, replica' },
  { name: 'mail-01', title: 'Mail' },
  { name: 'monitoring', title: 'Metrics and alerts' },
  { name: 'old-wiki', title: 'Read-only since spring' },
]

async function prepare(libvirt: TestLibvirt): Promise<void> {
  const guest = await tinyGuest()
  const network = libvirt.hasNetwork ? 'default' : 'user'
  for (const machine of [...running, ...off]) await libvirt.virshXml('define', tinyDomainXml({ ...machine, guest, network }))
  for (const { name } of running) {
    await libvirt.virsh('start', name)
    await inGuest(libvirt, name).ready()
  }
  await libvirt.virsh('autostart', 'web-01')
  await libvirt.virsh('suspend', 'ci-runner-01')
  await libvirt.virsh('managedsave', 'web-02')
}

await using product = await startProduct()
await createAdministrator(product)
await prepare(product.libvirt)
mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
try {
  const take = async (file: string, colorScheme: 'light' | 'dark', width: number, show: (page: Page) => Promise<void>): Promise<void> => {
    const phone = width < 600
    const context = await signedIn(browser, product, { colorScheme, viewport: { width, height: phone ? 780 : 800 }, deviceScaleFactor: phone ? 2 : 1.5 })
    const page = await context.newPage()
    await show(page)
    await page.screenshot({ path: path.join(folder, file) })
    await context.close()
    process.stdout.write(`${file}\n`)
  }
  const machine = (await product.libvirt.virsh('domuuid', 'web-01')).trim()
  // something for the charts: the guest works for two minutes
  await inGuest(product.libvirt, 'web-01').run('(timeout 60 sh -c "while :; do :; done"; ping -c 60 -i 1 192.168.122.1) >/dev/null 2>&1 &')
  const list = async (page: Page): Promise<void> => {
    await page.goto('/machines')
    await rowOf(page, 'web-01').getByText('Running').waitFor()
  }
  const listWithLoad = async (page: Page): Promise<void> => {
    await list(page)
    await rowOf(page, 'web-01').getByText('%').waitFor()
  }
  await take('console.png', 'dark', 1280, async (page) => {
    await page.goto(`/machines/${machine}/console`)
    await page.getByRole('status').filter({ hasText: 'Connected' }).waitFor()
    await page.locator('canvas').first().waitFor()
  })
  await take('machine.png', 'light', 1280, async (page) => {
    await page.goto(`/machines/${machine}`)
    await page.getByRole('img', { name: /screen of web-01/i }).waitFor()
    await page.getByRole('region', { name: 'Right now' }).getByText('%').waitFor()
  })
  await take('machines.png', 'dark', 1280, listWithLoad)
  await take('machines-light.png', 'light', 1280, listWithLoad)
  await take('phone.png', 'dark', 390, list)
} finally {
  await browser.close()
}
