import type { Inventory } from '@vitrine/inventory'
import { isRole, rightsOf } from '@vitrine/domain'
import type { ConsoleRelay } from '../console/index.ts'
import type { SessionEnds } from './session-ends.ts'

export interface SessionCheckDeps {
  people: Pick<Inventory['people'], 'rolesOf'>
  ends: SessionEnds
  relay: Pick<ConsoleRelay, 'list' | 'closeWhere'>
}

/**
 * Ends what is open on sessions that hold no longer, and consoles of people who may not have them any more. Sign-outs and revocations in this
 * process tell that at once; this finds the rest: sessions that expired, or were ended by another server or in the database.
 */
export async function checkOpenSessions({ people, ends, relay }: SessionCheckDeps): Promise<void> {
  const open = [...new Set([...ends.listening(), ...relay.list().map(({ sessionId }) => sessionId)])]
  if (open.length === 0) return
  const roles = await people.rolesOf(open)
  ends.end(open.filter((sessionId) => !roles.has(sessionId)))
  relay.closeWhere(({ sessionId }) => {
    const role = roles.get(sessionId)
    return role !== undefined && !(isRole(role) && rightsOf(role).has('machine.console'))
  }, 1008, 'right-missing')
}
