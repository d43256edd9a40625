import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** A Chromium of the distribution that talks to nobody but the page. A new one has an empty profile: everything is cold. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error(`There is no Chromium at ${executablePath}: install the package chromium, or set CHROMIUM_PATH.`)
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
