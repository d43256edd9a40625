import { createHash } from 'node:crypto'
import type { Failure } from '@vitrine/contract'
import { judge, type MachineAction, type Refusal } from '@vitrine/domain'
import { failed, type Failed } from '../../src/server/failed.ts'
import type { Viewer } from '../../src/server/services/accounts.ts'
import type { MachineActions, PowerOrder } from '../../src/server/services/machine-actions.ts'
import type { AuditLog } from '../audit-log.ts'
import type { RunningFleet } from '../fleet/fleet.ts'
import { inParallel } from './in-parallel.ts'

export interface MachineActionsDeps {
  fleet: RunningFleet
  audit: AuditLog
  failureOf: (thrown: unknown, where: string) => Failure
}

export interface ActAs {
  viewer: Viewer
  machineId: string
  action: MachineAction
  /** `noun.verb`; by default `machine.<action>`. */
  auditAs?: string
  detail?: Record<string, string | number | boolean>
}

export type Act = <T>(as: ActAs, run: (machine: { hostId: string; machineId: string }) => Promise<T>) => Promise<T>

/**
 * The one way to do something to a machine: judged by the rule table, written to the audit before and after, refusals too. The agent
 * judges again, for it knows the state at that moment.
 */
export function createAct({ fleet, audit }: Pick<MachineActionsDeps, 'fleet' | 'audit'>): Act {
  return async ({ viewer, machineId, action, auditAs, detail }, run) => {
    const { known, mirror, at, connected } = await fleet.place(machineId)
    const draft = {
      userId: viewer.userId, userName: viewer.name, from: viewer.from, action: auditAs ?? `machine.${action}`,
      hostId: mirror.summary.id, targetId: machineId, targetName: known.row.name, detail,
    }
    const verdict = judge(action, { state: known.row.state, persistent: known.row.persistent, present: true, hostConnected: connected }, viewer.rights)
    if (!verdict.allowed) {
      const refusal = refused(action, verdict, known.row.name, fleet.agentIsUp())
      await audit.record(draft, 'refused', refusal.failure)
      throw refusal
    }
    return audit.around(draft, async () => run(at))
  }
}

/** A verdict of the rule table as a failure. */
function refused(action: MachineAction, verdict: Refusal, name: string, agentIsUp: boolean): Failed {
  switch (verdict.because) {
    case 'right': return failed('right-missing', { right: verdict.right })
    case 'gone': return failed('machine-gone', { name })
    case 'host-away': return failed(agentIsUp ? 'host-away' : 'agent-away', { name })
    case 'transient': return failed('action-unsupported', { name, action, because: 'transient' })
    case 'state': return failed('action-not-allowed', { name, action, state: verdict.state })
  }
}

const orderDeadlineMs = 30_000
/** Saving writes the whole memory to disk. */
const saveDeadlineMs = 600_000
/** libvirtd serves five calls of one client at a time; more would only wait there. */
const atOnce = 8

export function createMachineActions(deps: MachineActionsDeps): MachineActions {
  const act = createAct(deps)
  const { questions } = deps.fleet

  const power = async (viewer: Viewer, machineId: string, { action, mode, key }: PowerOrder): Promise<void> => {
    const deadlineMs = action === 'save' ? saveDeadlineMs : orderDeadlineMs
    const detail = mode === 'default' ? undefined : { mode }
    await act({ viewer, machineId, action, ...detail === undefined ? {} : { detail } }, async (machine) => {
      // The agent ends by itself in time; a little longer here, so that its own words arrive.
      await questions.order('machines.power', { ...machine, action, mode, key, deadlineMs }, deadlineMs + 2_000)
    })
  }

  return {
    power,
    powerMany: async (viewer, ids, order) => inParallel(atOnce, ids, async (machineId) => {
      try {
        await power(viewer, machineId, { ...order, key: keyFor(order.key, machineId) })
        return { machineId, failure: null }
      } catch (thrown) {
        return { machineId, failure: deps.failureOf(thrown, `machine.${order.action}`) }
      }
    }),
    setAutostart: async (viewer, machineId, autostart) => act({ viewer, machineId, action: 'set-autostart', detail: { autostart } }, async (machine) =>
      questions.order('machines.setAutostart', { ...machine, autostart }, orderDeadlineMs)),
    setNotes: async (viewer, machineId, text) => act({ viewer, machineId, action: 'set-notes' }, async (machine) =>
      questions.order('machines.setNotes', { ...machine, ...text }, orderDeadlineMs)),
    sendKey: async (viewer, machineId, press) => act({ viewer, machineId, action: 'send-key', detail: { keys: press.keys.join('+') } }, async (machine) =>
      questions.order('machines.sendKey', { ...machine, ...press }, orderDeadlineMs)),
  }
}

/** One key per machine of a bulk order: the agent takes a key it has seen for a repeat. */
function keyFor(key: string, machineId: string): string {
  return createHash('sha256').update(`${key} ${machineId}`).digest('base64url').slice(0, 40)
}
