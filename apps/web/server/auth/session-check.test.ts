import { expect, it } from 'vitest'
import type { RedeemedConsole } from '../console/index.ts'
import { checkOpenSessions } from './session-check.ts'
import { createSessionEnds } from './session-ends.ts'

const consoleOf = (sessionId: string): RedeemedConsole => ({ agentSocket: '', hostId: 'h', machineId: 'm', target: { kind: 'vnc' }, userId: 'u', sessionId })

it('ends what is open on sessions that hold no longer, and consoles of who lost the right', async () => {
  const ends = createSessionEnds()
  const ended: string[] = []
  const closed: string[] = []
  for (const id of ['stream-holds', 'stream-over']) ends.onEnd(id, () => ended.push(id))
  ends.onAnyEnd((id) => closed.push(`${id} not-signed-in`))
  const consoles = ['console-holds', 'console-over', 'console-demoted'].map(consoleOf)
  await checkOpenSessions({
    ends,
    people: { rolesOf: async (ids) => new Map(ids.filter((id) => !id.endsWith('over')).map((id) => [id, id.endsWith('demoted') ? 'viewer' : 'administrator'])) },
    relay: { list: () => consoles, closeWhere: (match, _code, reason) => closed.push(...consoles.filter(match).map(({ sessionId }) => `${sessionId} ${reason}`)) },
  })
  expect(ended).toEqual(['stream-over'])
  expect(closed).toEqual(['stream-over not-signed-in', 'console-over not-signed-in', 'console-demoted right-missing'])
})

it('asks nothing while nothing is open', async () => {
  const never = async (): Promise<never> => {
    throw new Error('asked')
  }
  await expect(checkOpenSessions({ ends: createSessionEnds(), people: { rolesOf: never }, relay: { list: () => [], closeWhere: () => {} } })).resolves.toBeUndefined()
})
