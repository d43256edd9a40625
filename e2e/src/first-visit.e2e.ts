import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProduct, type Product } from '@vitrine/testkit'
import { launchChromium } from '@vitrine/testkit/browser'
import { administrator } from './fixture/administrator.ts'

let product: Product
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  product = await startProduct()
  browser = await launchChromium()
  context = await browser.newContext({ baseURL: product.url, locale: 'en-GB' })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await product?.[Symbol.asyncDispose]()
})

const field = (name: string) => page.getByRole('textbox', { name, exact: true })

async function signIn(password: string): Promise<void> {
  await field('Email').fill(administrator.email)
  await field('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** These follow one another, as a person's first day does. */
describe('the first visit', () => {
  it('leads to setting up, refuses a wrong token and takes the printed one', async () => {
    await page.goto('/')
    await page.getByRole('heading', { name: 'Set up Vitrine' }).waitFor()
    await field('Setup token').fill('guessed')
    await field('Your name').fill(administrator.name)
    await field('Email').fill(administrator.email)
    await field('Password').fill(administrator.password)
    await field('Password, once more').fill(administrator.password)
    await page.getByRole('button', { name: 'Create the administrator' }).click()
    await page.getByText('This is not the token that was printed at start.').waitFor()
    await field('Setup token').fill(product.setupToken)
    await page.getByRole('button', { name: 'Create the administrator' }).click()
    await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor()
  })

  it('can not be had twice: the token is dead', async () => {
    const again = await fetch(`${product.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.url },
      body: JSON.stringify({ token: product.setupToken, name: 'Eve', email: 'eve@example.org', password: 'another long password' }),
    })
    expect(again.status).toBeGreaterThanOrEqual(400)
    await page.goto('/setup')
    await page.getByText('Vitrine is set up already').waitFor()
  })

  it('signs out and in again, and says when the password is wrong', async () => {
    await page.goto('/machines')
    await page.getByRole('button', { name: 'Account and settings' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goto('/audit')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn('not it at all')
    await page.getByText('The email or the password is wrong.').waitFor()
    await signIn(administrator.password)
    await page.getByRole('heading', { name: 'Audit', level: 1 }).waitFor()
  })

  it('ends a session from another one, and changes the password', async () => {
    const other = await browser.newContext({ baseURL: product.url, locale: 'en-GB' })
    await other.request.post('/api/auth/sign-in/email', { data: { email: administrator.email, password: administrator.password }, headers: { origin: product.url } })
    const elsewhere = await other.newPage()
    await elsewhere.goto('/account')
    await elsewhere.getByRole('heading', { name: 'Account', level: 1 }).waitFor()

    await page.goto('/account')
    await page.getByRole('button', { name: 'End all others' }).click()
    const confirm = page.getByRole('alertdialog').getByRole('button').last()
    await Promise.race([confirm.click().catch(() => undefined), page.getByText('You are signed in only here.').waitFor()])
    await page.getByText('You are signed in only here.').waitFor()
    await elsewhere.reload()
    await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor()
    await other.close()

    const next = 'seven brave otters juggle'
    await field('Current password').fill(administrator.password)
    await field('New password').fill(next)
    await field('New password, once more').fill(next)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByText('Your password is changed.').waitFor()
    await context.clearCookies()
    await page.goto('/sign-in')
    await signIn(next)
    await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor()
  })

  it('has all of it in the audit log', async () => {
    await page.goto('/audit')
    const table = page.getByRole('table', { name: 'Who did what' })
    for (const action of ['Set up the first administrator', 'Sign out', 'Change the password', 'End other sessions']) await table.getByRole('row').filter({ hasText: action }).first().waitFor()
    await table.getByRole('row').filter({ hasText: 'Sign in' }).filter({ hasText: /Refused|Failed/ }).first().waitFor()
  })

  it('speaks Portuguese when asked to, and remembers', async () => {
    await page.goto('/account')
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Português (Brasil)' })
    await page.getByRole('heading', { name: 'Conta', level: 1 }).waitFor()
    await page.goto('/machines')
    await page.getByRole('heading', { name: 'Máquinas', level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('pt-BR')
  })
})
