import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Running } from '../create-services.ts'
import { cookieOf, prepareGround, request, type TestGround } from '../running-for-test.ts'

let ground: TestGround
let running: Running
beforeAll(async () => {
  ground = await prepareGround()
  running = await ground.run()
})
afterAll(async () => ground[Symbol.asyncDispose]())

const ada = { name: 'Ada', email: 'Ada@Example.org', password: 'correct horse battery' }
const signInPath = '/api/auth/sign-in/email'

const reasonOf = async (response: Response): Promise<unknown> => JSON.parse(await response.text()).failure?.reason
const signIn = async (password: string, from = '192.0.2.1'): Promise<Response> =>
  running.services.accounts.handle(request({ email: 'ada@example.org', password }, { 'x-vitrine-client': from, 'user-agent': 'test' }, signInPath))
const viewerOf = async (cookie: string) => running.services.accounts.viewerOf(new Headers({ cookie }))

describe('setup', () => {
  it('refuses a wrong token, a weak password and a body that is none', async () => {
    const { accounts } = running.services
    expect(await accounts.needsSetup()).toBe(true)
    expect(await reasonOf(await accounts.setUp(request({ ...ada, token: 'token-of-a-tesu' })))).toBe('setup-token-wrong')
    expect(await reasonOf(await accounts.setUp(request({ ...ada, token: 'token-of-a-test', password: 'short' })))).toBe('password-weak')
    expect(await reasonOf(await accounts.setUp(request({ token: 'token-of-a-test' })))).toBe('input-invalid')
    expect(await reasonOf(await accounts.setUp(new Request('http://x/api/setup', { method: 'POST', body: '{' })))).toBe('input-invalid')
  })

  it('makes one administrator of twenty tried at once, and the token is dead then', async () => {
    const { accounts } = running.services
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, at) =>
      accounts.setUp(request({ ...ada, email: at === 0 ? ada.email : `other${at}@example.org`, token: 'token-of-a-test' }, { 'x-vitrine-client': `192.0.2.${at}` }))))
    const made = answers.filter(({ status }) => status === 200)
    expect(made).toHaveLength(1)
    expect(await running.inventory.authClient.user.count()).toBe(1)
    expect(await accounts.needsSetup()).toBe(false)
    expect(await reasonOf(await accounts.setUp(request({ ...ada, token: 'token-of-a-test' })))).toBe('setup-done')
    // Whoever of them it was: the tests below are Ada's.
    await running.inventory.authClient.user.updateMany({ data: { email: 'ada@example.org', name: 'Ada' } })
    const viewer = await viewerOf(cookieOf(made[0] ?? Response.error()))
    expect(viewer).toMatchObject({ role: 'administrator' })
    expect(viewer?.rights.has('machine.power')).toBe(true)
  })
})

describe('sessions', () => {
  it('begin with the right password only, end with sign-out, and all of it is in the audit', async () => {
    const wrong = await signIn('not this one')
    expect([wrong.status, await reasonOf(wrong), wrong.headers.getSetCookie()]).toEqual([401, 'sign-in-failed', []])
    const right = await signIn(ada.password)
    expect([right.status, await right.text()]).toEqual([200, '{}'])
    const [cookie] = right.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/u)
    expect(cookie).toMatch(/SameSite=Lax/u)
    expect(await viewerOf(cookieOf(right))).toMatchObject({ name: 'Ada' })
    expect(await viewerOf(cookieOf(right).replace(/.{5}$/u, 'AAAA='))).toBeNull()

    const out = await running.services.accounts.handle(request({}, { cookie: cookieOf(right) }, '/api/auth/sign-out'))
    expect(out.status).toBe(200)
    expect(out.headers.getSetCookie().join()).toMatch(/Max-Age=0/u)
    expect(await viewerOf(cookieOf(right))).toBeNull()
    const actions = (await running.services.audit.list({ limit: 3 })).entries.map(({ action, outcome, from }) => [action, outcome, from])
    expect(actions).toEqual([['session.sign-out', 'done', '192.0.2.1'], ['session.sign-in', 'done', '192.0.2.1'], ['session.sign-in', 'failed', '192.0.2.1']])
  })

  it('offers nothing else of better-auth', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/change-password', '/api/auth/get-session', '/api/auth/update-user']) {
      expect((await running.services.accounts.handle(request(ada, {}, path))).status).toBe(404)
    }
  })

  it('are listed, and end when revoked, with what is open on them', async () => {
    const [one, two, three] = (await Promise.all([signIn(ada.password), signIn(ada.password), signIn(ada.password)])).map(cookieOf)
    const viewer = await viewerOf(one ?? '')
    const other = await viewerOf(two ?? '')
    if (viewer === null || other === null) throw new Error('not signed in')
    const { accounts } = running.services
    const listed = await accounts.sessions(viewer)
    expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([viewer.sessionId])
    expect(listed.find(({ id }) => id === other.sessionId)).toMatchObject({ from: '192.0.2.1', userAgent: 'test' })

    let ended = 0
    accounts.onSessionEnd(other.sessionId, () => void (ended += 1))
    await accounts.revokeSession(viewer, other.sessionId)
    expect(ended).toBe(1)
    expect(await viewerOf(two ?? '')).toBeNull()
    await expect(accounts.revokeSession(viewer, other.sessionId)).rejects.toMatchObject({ failure: { reason: 'not-found' } })
    expect(await accounts.revokeOtherSessions(viewer)).toBeGreaterThan(0)
    expect(await viewerOf(three ?? '')).toBeNull()
    expect(await viewerOf(one ?? '')).not.toBeNull()
  })

  it('of a person without a role give no right', async () => {
    const cookie = cookieOf(await signIn(ada.password))
    await running.inventory.authClient.user.updateMany({ data: { role: 'toString' } })
    const viewer = await viewerOf(cookie)
    expect(viewer?.rights.size).toBe(0)
    expect(await running.inventory.people.rolesOf([viewer?.sessionId ?? '', 'no session'])).toEqual(new Map([[viewer?.sessionId, 'toString']]))
    await running.inventory.authClient.session.updateMany({ where: { id: viewer?.sessionId ?? '' }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect((await running.inventory.people.rolesOf([viewer?.sessionId ?? ''])).size).toBe(0)
    await running.inventory.authClient.user.updateMany({ data: { role: 'administrator' } })
  })
})

it('changes a password only for who knows the old one, and ends the other sessions', async () => {
  const { accounts } = running.services
  const [mine, other] = [cookieOf(await signIn(ada.password)), cookieOf(await signIn(ada.password))]
  const viewer = await viewerOf(mine)
  if (viewer === null) throw new Error('not signed in')
  await expect(accounts.changePassword(viewer, { current: 'wrong', next: 'another horse battery' })).rejects.toMatchObject({ failure: { reason: 'password-wrong' } })
  await expect(accounts.changePassword(viewer, { current: ada.password, next: 'aaaaaaaaaaaa' })).rejects.toMatchObject({ failure: { reason: 'password-weak' } })
  await accounts.changePassword(viewer, { current: ada.password, next: 'another horse battery' })
  expect(await viewerOf(other)).toBeNull()
  expect(await viewerOf(mine)).not.toBeNull()
  expect((await signIn(ada.password)).status).toBe(401)
  expect((await signIn('another horse battery')).status).toBe(200)
})

describe('too many attempts', () => {
  it('on one account stop, from wherever they come; the wait is told', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, async (_, at) => signIn('guess', `198.51.100.${at}`)))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10)
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(JSON.parse(await refused?.text() ?? '').failure).toMatchObject({ reason: 'too-many-attempts' })
    // Even with the right password: else guessing would go on.
    expect((await signIn('another horse battery')).status).toBe(429)
  })
})

it('refuses to act when the audit can not be written', async () => {
  await running.inventory.attempts.clear('none')
  await running.inventory.authClient.$executeRaw`DELETE FROM rate_limit`
  const cookie = cookieOf(await signIn('another horse battery'))
  const viewer = await viewerOf(cookie)
  if (viewer === null) throw new Error('not signed in')
  await ground.postgres.stop()
  await expect(running.services.accounts.revokeOtherSessions(viewer)).rejects.toSatisfy((thrown) => running.services.failureOf(thrown, 'test').reason === 'database-away')
  expect(await reasonOf(await signIn('another horse battery'))).toBe('database-away')
  await ground.startPostgres()
  expect(await viewerOf(cookie)).not.toBeNull()
})
