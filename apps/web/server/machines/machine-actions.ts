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
  /** The agent gets the order and judges the state itself: it knows it now, while a change may still be on its way to us. */
  agentJudges?: true
  /** `noun.verb`; by default `machine.<action>`. */
  auditAs?: string
  detail?: Record<string, string | number | boolean>
}

export type Act = <T>(as: ActAs, run: (machine: { hostId: string; machineId: string }) => Promise<T>) => Promise<T>

/** The one way to do something to a machine: judged by the rule table, written to the audit before and after, refusals too. */
export function createAct({ fleet, audit }: Pick<MachineActionsDeps, 'fleet' | 'audit'>): Act {
  return async ({ viewer, machineId, action, agentJudges, auditAs, detail }, run) => {
    const { known, mirror, at, connected } = await fleet.place(machineId)
    const draft = {
      userId: viewer.userId, userName: viewer.name, from: viewer.from, action: auditAs ?? `machine.${action}`,
      hostId: mirror.summary.id, targetId: machineId, targetName: known.row.name, detail,
    }
    const verdict = judge(action, { state: known.row.state, persistent: known.row.persistent, present: true, hostConnected: connected }, viewer.rights)
    if (!verdict.allowed && !(agentJudges === true && verdict.because === 'state')) {
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
    await act({ viewer, machineId, action, agentJudges: true, ...detail === undefined ? {} : { detail } }, async (machine) => {
      await questions.power({ ...machine, action, mode, key, deadlineMs })
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
    setAutostart: async (viewer, machineId, autostart) => act({ viewer, machineId, action: 'set-autostart', agentJudges: true, detail: { autostart } }, async (machine) =>
      questions.setAutostart(machine, autostart)),
    setNotes: async (viewer, machineId, text) => act({ viewer, machineId, action: 'set-notes', agentJudges: true }, async (machine) =>
      questions.setNotes(machine, text)),
    sendKey: async (viewer, machineId, press) => act({ viewer, machineId, action: 'send-key', agentJudges: true, detail: { keys: press.keys.join('+') } }, async (machine) =>
      questions.sendKey(machine, press)),
  }
}

/** One key per machine of a bulk order: the agent takes a key it has seen for a repeat. */
function keyFor(key: string, machineId: string): string {
  return createHash('sha256').update(`${key} ${machineId}`).digest('base64url').slice(0, 40)
}
