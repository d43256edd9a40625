import { judge, rightsOf, type MachineAction } from '@vitrine/domain'
import { fail } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import type { MachineContent } from '../../host/model.ts'

/** The web server has checked who asks; the agent checks whether it can be done. */
const allRights = rightsOf('administrator')

/**
 * The machine, if the rule table lets the action be tried now.
 * @throws FailureError `machine-unknown`, `host-away` or `action-not-allowed`
 */
export function permit(host: Host, machineId: string, action: MachineAction): MachineContent {
  const machine = host.machine(machineId)
  if (machine === undefined) throw fail(host.model.complete ? 'machine-unknown' : 'host-away', { id: machineId })
  const verdict = judge(action, { state: machine.state, persistent: machine.persistent, present: true, hostConnected: host.reachable }, allRights)
  if (verdict.allowed) return machine
  if (verdict.because === 'host-away') throw fail('host-away')
  throw fail('action-not-allowed', { name: machine.name, action, because: verdict.because, state: machine.state })
}
