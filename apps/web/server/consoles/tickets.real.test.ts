import { createHash } from 'node:crypto'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Running } from '../create-services.ts'
import type { Viewer } from '../../src/server/services/accounts.ts'
import { cookieOf, prepareGround, request, testDriverUri, type TestGround } from '../running-for-test.ts'
import { createConsoleTickets } from './tickets.ts'

let ground: TestGround
let running: Running
let cookie = ''
let viewer: Viewer
beforeAll(async () => {
  ground = await prepareGround()
  await ground.startAgent(testDriverUri())
  running = await ground.run()
  cookie = cookieOf(await running.services.accounts.setUp(request({ token: 'token-of-a-test', name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' })))
  const found = await running.services.accounts.viewerOf(new Headers({ cookie }))
  if (found === null) throw new Error('not signed in')
  viewer = found
  await vi.waitUntil(() => running.fleet.machines().length > 0, { timeout: 15_000 })
})
afterAll(async () => ground[Symbol.asyncDispose]())

function upgrade(headers: Record<string, string>): IncomingMessage {
  const message = new IncomingMessage(new Socket())
  Object.assign(message.headers, { host: 'vitrine.test', origin: 'http://vitrine.test', cookie, ...headers })
  return message
}

/** Permits whatever is asked: what the rules say of an action is tested elsewhere. */
const permit = (): ReturnType<typeof createConsoleTickets> => createConsoleTickets({
  act: async ({ machineId }, run) => run({ hostId: running.fleet.hosts()[0]?.id ?? '', machineId }),
  // The test driver's machines have no screen.
  fleet: { ...running.fleet, place: async (id) => {
    const place = await running.fleet.place(id)
    return { ...place, known: { ...place.known, row: { ...place.known.row, consoles: { vnc: true, spice: false, serials: 0 } } } }
  } },
  inventory: running.inventory, accounts: () => running.services.accounts, rules: running.rules, agentSocket: ground.settings.agentSocket,
})

it('opens one console once, for the session that asked, from our own pages', async () => {
  const { tickets, redeem } = permit()
  const machineId = running.fleet.machines()[0]?.id ?? ''
  const issue = async (): Promise<string> => (await tickets.issue(viewer, machineId, { kind: 'vnc' })).ticket

  const ticket = await issue()
  expect(Buffer.from(ticket, 'base64url')).toHaveLength(32)
  const stored = await running.inventory.authClient.consoleTicket.findMany()
  expect(stored.map(({ hash }) => hash)).toEqual([createHash('sha256').update(ticket).digest('base64url')])
  const both = await Promise.all([redeem(ticket, upgrade({})), redeem(ticket, upgrade({}))])
  expect(both.filter((admission) => 'console' in admission)).toMatchObject([{ console: { machineId, target: { kind: 'vnc' }, sessionId: viewer.sessionId } }])
  expect(await redeem(ticket, upgrade({}))).toEqual({ refused: 'ticket-invalid' })

  expect(await redeem(await issue(), upgrade({ origin: 'http://evil.example' }))).toEqual({ refused: 'origin-refused' })
  expect(await redeem(await issue(), upgrade({ cookie: '' }))).toEqual({ refused: 'not-signed-in' })
  const second = cookieOf(await running.services.accounts.handle(request({ email: 'ada@example.org', password: 'correct horse battery' }, {}, '/api/auth/sign-in/email')))
  expect(await redeem(await issue(), upgrade({ cookie: second }))).toEqual({ refused: 'ticket-invalid' })

  const late = await issue()
  await running.inventory.authClient.consoleTicket.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  expect(await redeem(late, upgrade({}))).toEqual({ refused: 'ticket-invalid' })

  const revoked = await issue()
  await running.inventory.people.endSession(viewer.userId, viewer.sessionId)
  expect(await redeem(revoked, upgrade({ cookie: second }))).toEqual({ refused: 'ticket-invalid' })
})
