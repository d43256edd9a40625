import { machineIdSchema, powerActionSchema, type Failure } from '@vitrine/contract'
import { z } from 'zod'
import type { Services } from './services.ts'
import type { Viewer } from './services/accounts.ts'

/** What can be told of an order whose input nobody has checked: it was refused before. */
const partsSchema = z.object({ id: machineIdSchema.optional().catch(undefined), action: powerActionSchema.optional().catch(undefined) }).catch({ id: undefined, action: undefined })

/** Writes to the audit that somebody without the right tried to do something. Never fails: it isn't done either way. */
export async function auditRefusal(services: Services, viewer: Viewer, path: string, input: unknown, failure: Failure): Promise<void> {
  const { id, action } = partsSchema.parse(input)
  try {
    await services.audit.refused(viewer, { action: actionOf(path, action), ...id === undefined ? {} : await targetOf(services, id) }, failure)
  } catch (thrown) {
    services.failureOf(thrown, `audit of ${path}`)
  }
}

/** The machine with its name, if that can be had: an audit row says more with it. */
async function targetOf(services: Services, targetId: string): Promise<{ targetId: string; targetName?: string; hostId?: string }> {
  try {
    const { machine, host } = await services.fleet.machine(targetId)
    return { targetId, targetName: machine.name, hostId: host.id }
  } catch {
    return { targetId }
  }
}

/** The audit's `noun.verb` for a procedure: `machines.setNotes` is `machine.set-notes`. */
function actionOf(path: string, power: string | undefined): string {
  if (path === 'consoles.ticket') return 'console.open'
  if (power !== undefined) return `machine.${power}`
  const [noun = '', verb = ''] = path.split('.')
  return `${noun.replace(/s$/u, '')}.${verb.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
}
